package de.immobridge.records;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry for the activities: what was done, with which estate or addresses.
 *
 * <pre>{@code
 * NewActivity.about(estate.id()).kind("Brief").note("Texts proposed").lasting(Duration.ofMinutes(5))
 * }</pre>
 */
public final class NewActivity {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final Map<String, Object> parameters;

  private NewActivity(Map<String, Object> parameters) {
    this.parameters = parameters;
  }

  /** Of an estate. */
  public static NewActivity about(de.immobridge.onoffice.EstateId estate) {
    return new NewActivity(Map.of("estateid", Ids.number(estate.value())));
  }

  /** Of these addresses; each gets an entry of its own. */
  public static NewActivity with(List<String> addresses) {
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("an activity is of an estate or of addresses");
    }
    return new NewActivity(Map.of("addressids", Ids.numbers(addresses)));
  }

  private NewActivity and(String name, Object value) {
    var more = new TreeMap<>(parameters);
    more.put(name, value);
    return new NewActivity(more);
  }

  /** With these addresses too. */
  public NewActivity andWith(List<String> addresses) {
    return and("addressids", Ids.numbers(addresses));
  }

  /** The kind of action, as the customer has named it. */
  public NewActivity kind(String kind) {
    return and("actionkind", kind);
  }

  /** The type within its kind. */
  public NewActivity type(String type) {
    return and("actiontype", type);
  }

  /** In words. */
  public NewActivity note(String note) {
    return and("note", TextType.carried(note));
  }

  /** When it was, in the customer's local time; without this, now. */
  public NewActivity at(LocalDateTime time) {
    return and("datetime", TIME.format(time));
  }

  /** How long it took. */
  public NewActivity lasting(Duration duration) {
    return and("duration", duration.toSeconds());
  }

  /** What it cost. */
  public NewActivity costing(BigDecimal cost) {
    return and("cost", cost.toPlainString());
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
