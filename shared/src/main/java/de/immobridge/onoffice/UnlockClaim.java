package de.immobridge.onoffice;

/**
 * The claim of an activation. It is good for {@code unlockProvider} and nothing else, which is why
 * it is not an {@link ApiClaim} (reference E).
 */
public record UnlockClaim(String value) {
  public UnlockClaim {
    Text.required(value, "apiClaim");
  }

  /** Hidden, so that no log or error text can show it. */
  @Override
  public String toString() {
    return "UnlockClaim[hidden]";
  }
}
