package de.immobridge.kit;

import de.immobridge.access.ServiceSession;
import de.immobridge.customer.Owner;
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
  private final Calls.Circumstances circumstances;

  PageCall(Calls.Circumstances circumstances) {
    this.circumstances = circumstances;
  }

  /** Where the user started the service. */
  public Place place() {
    return Place.of(session().origin(), records());
  }

  /** Who it is. */
  public User user() {
    return session().user();
  }

  /** The language in which the page speaks to the user. */
  public PageLanguage language() {
    return circumstances.language();
  }

  /** The provider's words in that language. */
  public Map<String, String> texts() {
    return provider().texts().in(language());
  }

  /** The same in another language, such as that of the text which is open. */
  public Map<String, String> texts(PageLanguage other) {
    return provider().texts().in(other);
  }

  /** Everything that onOffice keeps, as this user may see and change it. */
  public Records records() {
    return circumstances.records();
  }

  /** The fields that the manifest opens, of an estate, as this user may see and change them. */
  public Property property(Estate estate) {
    return new Property(estate, user(), provider().editable());
  }

  /** Any call of the onOffice API in the user's name. */
  public Api api() {
    return circumstances.api();
  }

  /** The provider's own version of onOffice, with an ordinary API user, if one is set up. */
  public Optional<Api> ownVersion() {
    return circumstances.calls().ownVersion().apply(circumstances.deadline());
  }

  /** The provider's own small state about this user. */
  public State userState() {
    return state(Owner.user(user()));
  }

  /** The provider's own small state about this customer. */
  public State customerState() {
    return state(Owner.customer(user().customer()));
  }

  /** The pictures that were selected where the service was started. Known while opening only. */
  public List<String> imageIds() {
    return parameter(ServiceSession.IMAGE_IDS);
  }

  /** Whatever else came along with the call, by name. Known while opening only. */
  public List<String> parameter(String name) {
    return session().parameters().getOrDefault(name, List.of());
  }

  /** Whether onOffice named its window, so that messages can be sent to it. */
  public boolean windowKnown() {
    return session().window().isPresent();
  }

  private State state(Owner owner) {
    return new State(circumstances.calls().recordsOf().store(), owner, circumstances.deadline());
  }

  private ServiceSession session() {
    return circumstances.session();
  }

  private Provider provider() {
    return circumstances.calls().provider();
  }
}
