package de.immobridge.onoffice;

/** The API user's secret; the administrator pastes it while unlocking (reference A.1). */
public record ApiKey(String value) {
  public ApiKey {
    Text.required(value, "API key");
  }

  /** Hidden, so that no log or error text can show it. */
  @Override
  public String toString() {
    return "ApiKey[hidden]";
  }
}
