package de.immobridge.propertyediting;

import de.immobridge.example.TextEditor;
import de.immobridge.kit.PropertyFunction;
import java.time.Clock;
import java.util.Map;

/** The function behind {@code /properties}. */
public final class PropertyEditingHandler extends PropertyFunction {

  /** Started by Lambda. */
  public PropertyEditingHandler() {
    super(TextEditor.provider());
  }

  /** Started by hand, with the settings of this environment. */
  public PropertyEditingHandler(Map<String, String> environment, Clock clock) {
    super(TextEditor.provider(), environment, clock);
  }
}
