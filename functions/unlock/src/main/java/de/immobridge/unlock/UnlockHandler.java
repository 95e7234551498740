package de.immobridge.unlock;

import de.immobridge.example.TextEditor;
import de.immobridge.kit.UnlockFunction;
import java.time.Clock;
import java.util.Map;

/** The function behind {@code /unlock}. */
public final class UnlockHandler extends UnlockFunction {

  /** Started by Lambda. */
  public UnlockHandler() {
    super(TextEditor.provider());
  }

  /** Started by hand, with the settings of this environment. */
  public UnlockHandler(Map<String, String> environment, Clock clock) {
    super(TextEditor.provider(), environment, clock);
  }
}
