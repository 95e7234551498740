package de.immobridge.kit;

import de.immobridge.access.ServiceSession;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.User;
import de.immobridge.property.Property;
import de.immobridge.records.Estate;
import de.immobridge.records.Records;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A user at a page of a service, with all that is allowed in that user's name. That the call came
 * from onOffice, that the customer has unlocked us and that the user has a claim is settled before
 * anybody gets one.
 */
public sealed class PageCall permits ActionCall {
  private final Provider provider;
  private final ServiceSession session;
  private final PageLanguage language;
  private final Api api;
  private final Records records;
  private final OwnThings.Now own;

  PageCall(
      Provider provider,
      ServiceSession session,
      PageLanguage language,
      Api api,
      Records records,
      OwnThings.Now own) {
    this.provider = provider;
    this.session = session;
    this.language = language;
    this.api = api;
    this.records = records;
    this.own = own;
  }

  /** Where the user started the service. */
  public Place place() {
    return Place.of(session.origin(), records);
  }

  /** Who it is. */
  public User user() {
    return session.user();
  }

  /** The language in which the page speaks to the user. */
  public PageLanguage language() {
    return language;
  }

  /** The provider's words in that language. */
  public Map<String, String> texts() {
    return provider.texts().in(language);
  }

  /** The same in another language, such as that of the text which is open. */
  public Map<String, String> texts(PageLanguage other) {
    return provider.texts().in(other);
  }

  /** Everything that onOffice keeps, as this user may see and change it. */
  public Records records() {
    return records;
  }

  /** The fields that the manifest opens, of an estate, as this user may see and change them. */
  public Property property(Estate estate) {
    return new Property(estate, session.user(), provider.editable());
  }

  /** Any call of the onOffice API in the user's name. */
  public Api api() {
    return api;
  }

  /** The provider's own version of onOffice, with an ordinary API user, if one is set up. */
  public Optional<Api> ownVersion() {
    return own.ownVersion();
  }

  /** The provider's own small state about this user. */
  public State userState() {
    return own.state(session.user());
  }

  /** The provider's own small state about this customer. */
  public State customerState() {
    return own.state(session.user().customer());
  }

  /** The pictures that were selected where the service was started. Known while opening only. */
  public List<String> imageIds() {
    return parameter(ServiceSession.IMAGE_IDS);
  }

  /** Whatever else came along with the call, by name. Known while opening only. */
  public List<String> parameter(String name) {
    return session.parameters().getOrDefault(name, List.of());
  }

  /** Whether onOffice named its window, so that messages can be sent to it. */
  public boolean windowKnown() {
    return session.window().isPresent();
  }
}
