package de.immobridge.customer;

import static de.immobridge.customer.LocalTables.GOOD;
import static de.immobridge.customer.LocalTables.START;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.TickingClock;
import de.immobridge.onoffice.CustomerWebId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerMemoryTest {
  private final CustomerMemory memory = new CustomerMemory(new TickingClock(START));

  @Test
  void itHasABoundAndKeepsThoseInUse() {
    for (int i = 0; i < CustomerMemory.MOST; i++) {
      remember(i);
    }
    assertThat(memory.get(id(0))).isPresent();

    remember(CustomerMemory.MOST);

    assertThat(memory.get(id(0))).isPresent();
    assertThat(memory.get(id(1))).isEmpty();
    assertThat(memory.get(id(CustomerMemory.MOST))).isPresent();
  }

  @Test
  void itDistinguishesCustomersToTheLetter() {
    remember(1);

    assertThat(memory.get(new CustomerWebId("Customer-1"))).isEmpty();
  }

  private void remember(int number) {
    var status = Customer.Status.ACTIVE;
    var customer = new Customer(id(number), "", GOOD, status, Optional.empty(), Optional.empty());
    memory.renew(id(number), Optional.of(customer));
  }

  private static CustomerWebId id(int number) {
    return new CustomerWebId("customer-" + number);
  }
}
