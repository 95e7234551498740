package de.immobridge.onoffice;

/** Names the API user in every request (reference A.1). */
public record ApiToken(String value) {
  public ApiToken {
    Text.required(value, "apiToken");
  }

  /** Hidden, so that no log or error text can show it. */
  @Override
  public String toString() {
    return "ApiToken[hidden]";
  }
}
