package de.immobridge.servicecall;

import de.immobridge.example.TextEditor;
import de.immobridge.kit.ServiceFunction;
import java.time.Clock;
import java.util.Map;

/** The function behind {@code /service}. */
public final class ServiceCallHandler extends ServiceFunction {

  /** Started by Lambda. */
  public ServiceCallHandler() {
    super(TextEditor.provider());
  }

  /** Started by hand, with the settings of this environment. */
  public ServiceCallHandler(Map<String, String> environment, Clock clock) {
    super(TextEditor.provider(), environment, clock);
  }
}
