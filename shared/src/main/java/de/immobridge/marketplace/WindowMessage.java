package de.immobridge.marketplace;

import java.util.Arrays;
import java.util.Optional;

/** What our page can ask the window around it to do (reference D.2). */
public enum WindowMessage {
  /** The record behind the popup is loaded again. */
  REFRESH("refreshParent"),
  /** The record is loaded again and the popup closed. */
  REFRESH_AND_CLOSE("refreshParentAndClose"),
  /** The popup is closed. */
  CLOSE("closeProviderWindow");

  private final String word;

  WindowMessage(String word) {
    this.word = word;
  }

  /** The full name, as in {@code onOffice.service.refreshParent}. */
  public String type() {
    return "onOffice.service." + word;
  }

  /** The message of this full or short name. */
  public static Optional<WindowMessage> of(String name) {
    return Arrays.stream(values())
        .filter(each -> each.type().equals(name) || each.word.equals(name))
        .findFirst();
  }
}
