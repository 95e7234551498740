package de.immobridge.onoffice;

/** A person in a customer's instance. Only the pair is unique (reference A.2). */
public record User(CustomerWebId customer, String userId) {
  public User {
    Text.required(userId, "userId");
  }
}
