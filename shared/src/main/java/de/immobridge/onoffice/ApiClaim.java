package de.immobridge.onoffice;

/**
 * What a service call brought: it lets the API act as that user, and goes back as {@code
 * extendedclaim} on every call (reference E).
 */
public record ApiClaim(String value) {
  public ApiClaim {
    Text.required(value, "apiClaim");
  }

  /** Hidden, so that no log or error text can show it. */
  @Override
  public String toString() {
    return "ApiClaim[hidden]";
  }
}
