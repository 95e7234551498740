package de.immobridge.records;

import de.immobridge.json.Json;
import java.util.Optional;

/**
 * Texts, long and short. Line ends become line feeds. Characters that no page can carry back (half
 * a surrogate pair, NUL) become the replacement character in everything that is read, written or
 * compared, so that a text which onOffice itself holds can always be saved.
 */
enum TextType implements Type<String> {
  TEXT;

  private static final char REPLACEMENT = '\uFFFD';

  @Override
  public Value<Optional<String>> read(Json sent) {
    return sent instanceof Json.Num(String literal) ? Type.held(literal) : Type.super.read(sent);
  }

  @Override
  public Value<Optional<String>> parse(String text) {
    return text.isEmpty() ? Type.empty() : Type.held(carried(text));
  }

  @Override
  public Object form(String value) {
    return carried(value);
  }

  @Override
  public boolean same(String one, String other) {
    return carried(one).equals(carried(other));
  }

  @Override
  public String text(String value) {
    return value;
  }

  /** The text as every page, script and answer of ours can carry it. */
  static String carried(String text) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    if (lines.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
      return lines;
    }
    var carried = new StringBuilder(lines.length());
    lines
        .codePoints()
        .forEach(
            point -> {
              boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
              carried.appendCodePoint(half || point == 0 ? REPLACEMENT : point);
            });
    return carried.toString();
  }
}
