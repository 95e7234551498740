package de.immobridge.records;

import de.immobridge.json.Json;
import java.util.Optional;

/** Yes or no: {@code "1"} and {@code "0"}, or true and false, as text, number or truth value. */
enum YesNoType implements Type<Boolean> {
  YES_NO;

  @Override
  public Value<Optional<Boolean>> read(Json sent) {
    return sent instanceof Json.Num || sent instanceof Json.Bool
        ? parse(sent.text())
        : Type.super.read(sent);
  }

  @Override
  public Value<Optional<Boolean>> parse(String text) {
    return switch (text.strip()) {
      case "" -> Type.empty();
      case "1", "true" -> Type.held(true);
      case "0", "false" -> Type.held(false);
      default -> Type.unreadable();
    };
  }

  @Override
  public String text(Boolean value) {
    return value ? "1" : "0";
  }
}
