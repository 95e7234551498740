package de.immobridge.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days, and instants in the customer's local time. {@code 0000-00-00} stands for none, with or
 * without a time; dates may come with a time, date-times without seconds.
 */
final class DateType<V> implements Type<V> {
  static final Type<LocalDate> DATE = new DateType<>(false);
  static final Type<LocalDateTime> DATE_TIME = new DateType<>(true);

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[ T]([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?)?");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final boolean withTime;

  private DateType(boolean withTime) {
    this.withTime = withTime;
  }

  @Override
  public Value<Optional<V>> parse(String sent) {
    String text = sent.strip();
    if (text.isEmpty() || text.startsWith("0000-00-00")) {
      return Type.empty();
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Type.unreadable();
    }
    try {
      LocalDate day = LocalDate.of(part(form, 1), part(form, 2), part(form, 3));
      return Type.held(of(day.atTime(part(form, 4), part(form, 5), part(form, 6))));
    } catch (DateTimeException e) {
      return Type.unreadable();
    }
  }

  private static int part(Matcher form, int group) {
    String digits = form.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** The constants above are the only two kinds there are. */
  @SuppressWarnings("unchecked")
  private V of(LocalDateTime instant) {
    return (V) (withTime ? instant : instant.toLocalDate());
  }

  @Override
  public String text(V value) {
    return value instanceof LocalDateTime instant ? SECONDS.format(instant) : value.toString();
  }
}
