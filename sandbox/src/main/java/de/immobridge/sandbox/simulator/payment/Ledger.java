package de.immobridge.sandbox.simulator.payment;

import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.payment.Transaction.Kind;
import de.immobridge.sandbox.simulator.payment.Transaction.Method;
import de.immobridge.sandbox.simulator.payment.Transaction.State;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All transactions and subscriptions of the provider's customers. Safe for use by many threads. */
public final class Ledger {

  private static final int FIRST_ID = 1_100_070_001;
  private static final Duration SEPA_REFUND_AFTER = Duration.ofDays(7);

  /**
   * A subscription that was bought.
   *
   * @param cancelledFor no debits from then
   */
  public record Abo(String id, String webId, Optional<LocalDate> cancelledFor) {}

  private final OnOfficeClock clock;
  private final Map<Integer, Transaction> transactions = new LinkedHashMap<>();
  private final Map<String, Abo> abos = new LinkedHashMap<>();

  Ledger(OnOfficeClock clock, Accounts kept) {
    this.clock = clock;
    kept.transactions().forEach(each -> transactions.put(each.id(), each));
    kept.abos().forEach(each -> abos.put(each.id(), each));
  }

  synchronized Transaction add(
      String webId, int buyer, Price price, Kind kind, Method method, State state) {
    int id = FIRST_ID + transactions.size();
    var transaction = new Transaction(id, webId, buyer, price, kind, method, state, clock.now());
    transactions.put(id, transaction);
    return transaction;
  }

  synchronized Abo subscribe(String webId) {
    var abo = new Abo(Integer.toString(1001 + abos.size()), webId, Optional.empty());
    abos.put(abo.id(), abo);
    return abo;
  }

  public synchronized List<Transaction> transactions() {
    return List.copyOf(transactions.values());
  }

  public synchronized Optional<Transaction> find(int id) {
    return Optional.ofNullable(transactions.get(id));
  }

  public synchronized List<Abo> abos() {
    return List.copyOf(abos.values());
  }

  /** How long ago a transaction was. */
  public Duration age(Transaction transaction) {
    return Duration.between(transaction.at(), clock.now());
  }

  /** Ends a subscription of that customer; false if it has none with this id. */
  public synchronized boolean cancel(String webId, String aboId, LocalDate date) {
    var abo = abos.get(aboId);
    if (abo == null || !abo.webId().equals(webId)) {
      return false;
    }
    abos.put(aboId, new Abo(aboId, webId, Optional.of(date)));
    return true;
  }

  /**
   * Gives the money back (H.4): what was paid, once, and with SEPA only after seven days. False if
   * it cannot be.
   */
  public synchronized boolean refund(Transaction transaction) {
    boolean tooEarly =
        transaction.method() == Method.SEPA && age(transaction).compareTo(SEPA_REFUND_AFTER) < 0;
    if (transaction.kind() == Kind.REFUND || transaction.state() != State.PAID || tooEarly) {
      return false;
    }
    transactions.put(transaction.id(), transaction.in(State.REFUNDED));
    add(
        transaction.webId(),
        transaction.buyer(),
        transaction.price(),
        Kind.REFUND,
        transaction.method(),
        State.PAID);
    return true;
  }

  /** A debit that was under way has arrived. */
  public synchronized Transaction settle(int id) {
    var transaction =
        find(id).orElseThrow(() -> Problem.unknown("There is no transaction " + id + "."));
    if (transaction.state() != State.IN_PROCESS) {
      throw Problem.conflict("The transaction is not in process.");
    }
    var paid = transaction.in(State.PAID);
    transactions.put(id, paid);
    return paid;
  }
}
