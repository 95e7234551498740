package de.immobridge.records;

import de.immobridge.json.Json;
import java.util.Optional;

/** Yes or no: {@code "1"} and {@code "0"}, or true and false, as text, number or truth value. */
enum YesNoType implements Type<Boolean> {
  YES_NO;

  @Override
  public Value<Optional<Boolean>> read(Json sent) {
    return switch (sent) {
      case Json.Obj _ -> Type.unreadable();
      case Json.Arr(var items) when !items.isEmpty() -> Type.unreadable();
      default ->
          switch (sent.text().strip()) {
            case "" -> Type.empty();
            case "1", "true" -> Type.held(true);
            case "0", "false" -> Type.held(false);
            default -> Type.unreadable();
          };
    };
  }

  @Override
  public Object form(Boolean value) {
    return text(value);
  }

  @Override
  public String text(Boolean value) {
    return value ? "1" : "0";
  }
}
