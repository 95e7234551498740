package de.immobridge.sandbox.provider;

import static de.immobridge.sandbox.provider.Conversation.AGENCY;
import static de.immobridge.sandbox.provider.Journey.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What refusals by onOffice make of a customer: suspended, healed, or as before. */
class SuspensionTest {
  @RegisterExtension final Journey journey = new Journey();

  @Test
  void aCustomerThatNeverUnlockedIsToldWhoCanDoIt() {
    Reply page = journey.get(service(Map.of("estateId", 87)));

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.body()).contains("noch nicht freigeschaltet");
    assertThat(journey.calls()).isEmpty();
  }

  @Test
  void aBlockedProviderIsToldByThePageAndRepairedByUnlockingAgain() {
    journey.unlock(AGENCY);
    journey.control("POST", "/control/block", Map.of("customerWebId", AGENCY));

    Reply blocked = journey.get(service(Map.of("estateId", 87)));
    String status = customerStatus();
    journey.unlock(AGENCY);
    Reply repaired = journey.get(service(Map.of("estateId", 87)));

    assertThat(blocked.status()).isEqualTo(403);
    assertThat(blocked.body()).contains("erneut freigeschaltet");
    assertThat(status).isEqualTo("suspended");
    assertThat(repaired.status()).isEqualTo(200);
    assertThat(customerStatus()).isEqualTo("active");
  }

  @Test
  void oneRefusalOfTheCredentialsSuspendsNobody() {
    journey.unlock(AGENCY);
    journey.knob("fault.errors", "estate=137*1");

    assertThat(journey.get(service(Map.of("estateId", 87))).status()).isEqualTo(200);
    assertThat(customerStatus()).isEqualTo("active");
  }

  @Test
  void aSuspensionByMistakeHealsWithTheNextCall() {
    journey.unlock(AGENCY);
    journey.knob("fault.errors", "estate=137*1,user=137*1");
    journey.get(service(Map.of("estateId", 87)));
    assertThat(customerStatus()).isEqualTo("suspended");

    assertThat(journey.get(service(Map.of("estateId", 87))).status()).isEqualTo(200);
    assertThat(customerStatus()).isEqualTo("active");
  }

  @Test
  void aRefusedClaimAsksForAnotherStart() {
    journey.unlock(AGENCY);
    journey.knob("fault.errors", "estate=201*1");

    assertThat(journey.get(service(Map.of("estateId", 87))).body())
        .contains("Bitte öffnen Sie den Dienst noch einmal");
    assertThat(customerStatus()).isEqualTo("active");
  }

  @Test
  void aReadIsRepeatedAfterAPassingFault() {
    journey.unlock(AGENCY);
    journey.knob("fault.errors", "estate=303*1");

    assertThat(journey.get(service(Map.of("estateId", 87))).status()).isEqualTo(200);
    assertThat(journey.calls()).filteredOn("read estate"::equals).hasSize(2);
  }

  private String service(Map<String, ?> more) {
    return journey.service(ADMINISTRATOR, more);
  }

  private String customerStatus() {
    return journey.row(LocalDynamoDb.CUSTOMERS).getOrDefault("status", "");
  }
}
