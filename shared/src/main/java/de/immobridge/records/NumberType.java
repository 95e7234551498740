package de.immobridge.records;

import de.immobridge.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers. onOffice sends them as text with a point, mostly with fixed decimals; a customer's
 * grouping marks may come along. Columns with fixed decimals have no way to say "nothing entered"
 * but {@code 0.00}; whole numbers keep their zero, which may be a ground floor.
 */
enum NumberType implements Type<BigDecimal> {
  /** Where zero means that nothing was entered: prices, areas. */
  DECIMAL,
  /** Where zero is a number like any other. */
  WHOLE;

  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,20})?");
  private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]{1,30},([0-9]{1,2}|[0-9]{4,20})");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?[0-9]{1,3}(?:([.,' ])[0-9]{3})(?:\\1[0-9]{3})*(?:([.,])[0-9]{1,20})?");

  /** To onOffice one and a quarter, to many a broker 1,250. */
  private static final Pattern EITHER = Pattern.compile("[+-]?[1-9][0-9]{0,2}[.][0-9]{3}");

  @Override
  public Value<Optional<BigDecimal>> read(Json sent) {
    return sent instanceof Json.Num(String literal)
        ? number(exponentFree(literal))
        : Type.super.read(sent);
  }

  @Override
  public Value<Optional<BigDecimal>> parse(String text) {
    return text.isBlank() ? Type.empty() : number(understood(text.strip()));
  }

  @Override
  public Value<Optional<BigDecimal>> typed(List<String> texts) {
    return texts.size() == 1 && EITHER.matcher(texts.getFirst().strip()).matches()
        ? Type.unreadable()
        : parse(texts);
  }

  private Value<Optional<BigDecimal>> number(@Nullable BigDecimal number) {
    if (number == null || (this == WHOLE && number.stripTrailingZeros().scale() > 0)) {
      return Type.unreadable();
    }
    return this == DECIMAL && number.signum() == 0 ? Type.empty() : Type.held(number);
  }

  /** A number as JSON writes it, unless its exponent would make it endless. */
  private static @Nullable BigDecimal exponentFree(String literal) {
    try {
      var number = new BigDecimal(literal);
      return Math.abs((long) number.scale()) + number.precision() > 60 ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * A point is a decimal point, as onOffice writes it, unless the text shows that it groups. One
   * comma before just three digits could be either: that is no number to us.
   */
  private static @Nullable BigDecimal understood(String text) {
    if (PLAIN.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    if (COMMA.matcher(text).matches()) {
      return new BigDecimal(text.replace(',', '.'));
    }
    String spaced = text.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2019', '\'');
    var grouped = GROUPED.matcher(spaced);
    if (!grouped.matches()) {
      return null;
    }
    String group = grouped.group(1);
    String point = grouped.group(2);
    if (group.equals(point) || (point == null && ",".equals(group) && single(spaced))) {
      return null;
    }
    String digits = spaced.replace(group, "");
    return new BigDecimal(point == null ? digits : digits.replace(point, "."));
  }

  private static boolean single(String text) {
    return text.indexOf(',') == text.lastIndexOf(',');
  }

  @Override
  public boolean same(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }

  /** Written as text too: the vendor's advice for decimals (error 243). */
  @Override
  public String text(BigDecimal value) {
    return value.toPlainString();
  }
}
