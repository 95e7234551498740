package de.immobridge.kit;

import de.immobridge.access.Access;
import de.immobridge.access.CustomerAccess;
import de.immobridge.access.CustomerApi;
import de.immobridge.access.ServiceSession;
import de.immobridge.customer.Edits;
import de.immobridge.customer.Edits.Holding;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Response;
import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import de.immobridge.marketplace.Origin;
import de.immobridge.onoffice.Trouble;
import de.immobridge.property.Properties;
import de.immobridge.property.Property;
import de.immobridge.property.PropertyEdit;
import de.immobridge.records.Estate;
import de.immobridge.records.Read;
import de.immobridge.records.Written;
import de.immobridge.telemetry.Telemetry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What happens between a page's wish to read or save a property and the answer. */
final class EditProperty {
  /** Longer than any edit takes, so that a hold ends by itself only where its owner is gone. */
  private static final Duration HOLD = Duration.ofSeconds(40);

  private final Provider provider;
  private final Bearers bearers;
  private final CustomerAccess access;
  private final RecordsOf recordsOf;
  private final Edits edits;
  private final Explainer explainer;
  private final Telemetry telemetry;

  EditProperty(
      Provider provider,
      Bearers bearers,
      CustomerAccess access,
      RecordsOf recordsOf,
      Edits edits,
      Explainer explainer,
      Telemetry telemetry) {
    this.provider = provider;
    this.bearers = bearers;
    this.access = access;
    this.recordsOf = recordsOf;
    this.edits = edits;
    this.explainer = explainer;
    this.telemetry = telemetry;
  }

  /** {@code GET /properties/{estateId}}. */
  Response read(Invocation invocation) throws Exception {
    return switch (seat(invocation)) {
      case Seat.None(Explanation why, PageLanguage language) ->
          explainer.problem(invocation.request(), language, why);
      case Seat.At at ->
          switch (access.withLatestClaim(at.session().user(), invocation.deadline())) {
            case Access.Denied denied -> problem(invocation, at, Explanation.of(denied));
            case Access.Ready(CustomerApi api) -> {
              Desk desk = desk(at, api);
              yield shown(invocation, at, desk.properties().read(desk.estate()));
            }
          };
    };
  }

  /** {@code PATCH /properties/{estateId}}. */
  Response edit(Invocation invocation) throws Exception {
    return switch (seat(invocation)) {
      case Seat.None(Explanation why, PageLanguage language) ->
          explainer.problem(invocation.request(), language, why);
      case Seat.At at ->
          switch (EditBody.of(invocation.request(), provider.editable())) {
            case EditBody.Malformed() -> problem(invocation, at, Explanation.MALFORMED);
            case EditBody.Closed(List<String> fields) ->
                problem(invocation, at, Explanation.FIELD_CLOSED, fields);
            case EditBody.Unseen(List<String> fields) ->
                problem(invocation, at, Explanation.FIELD_UNSEEN, fields);
            case EditBody.WellFormed(PropertyEdit edit) -> edit(invocation, at, edit);
          };
    };
  }

  /**
   * Nobody of ours saves the same property in the same language meanwhile. A hold whose edit may
   * still arrive at onOffice is kept until it ends by itself.
   */
  private Response edit(Invocation invocation, Seat.At at, PropertyEdit edit) throws Exception {
    var user = at.session().user();
    try (var entrance =
        Beside.start(
            Telemetry.beside(() -> access.withLatestClaim(user, invocation.deadline())))) {
      Holding holding =
          edits.hold(
              user.customer(),
              at.place().id(),
              at.place().language(),
              HOLD,
              invocation.deadline());
      if (!(holding instanceof Holding.Held(Edits.Hold hold))) {
        return problem(invocation, at, Explanation.BUSY);
      }
      boolean mayStillArrive = false;
      try {
        if (!(entrance.result() instanceof Access.Ready(CustomerApi api))) {
          return problem(invocation, at, Explanation.of((Access.Denied) entrance.result()));
        }
        Desk desk = desk(at, api);
        Written<Property> written = desk.properties().edit(desk.estate(), edit);
        mayStillArrive = written instanceof Written.Unknown<Property>;
        return written(invocation, at, written);
      } finally {
        if (!mayStillArrive) {
          edits.release(hold, invocation.deadline());
        }
      }
    }
  }

  /** Whose session it is, and whether it is one for this property. */
  private sealed interface Seat {
    record At(ServiceSession session, Origin.Estate place, PageLanguage language)
        implements Seat {}

    record None(Explanation why, PageLanguage language) implements Seat {}
  }

  private Seat seat(Invocation invocation) {
    Optional<ServiceSession> found = bearers.session(invocation);
    if (found.isEmpty()) {
      return new Seat.None(Explanation.NO_SESSION, invocation.browserLanguage());
    }
    ServiceSession session = found.get();
    telemetry.who(session.user());
    telemetry.service(session.service());
    PageLanguage language = invocation.language(session.userLanguage());
    String wanted = invocation.request().pathParameter("estateId");
    return session.origin() instanceof Origin.Estate place && place.id().value().equals(wanted)
        ? new Seat.At(session, place, language)
        : new Seat.None(Explanation.OTHER_PROPERTY, language);
  }

  /** What there is to work with. */
  private record Desk(Properties properties, Estate estate) {}

  private Desk desk(Seat.At at, CustomerApi api) {
    var records = recordsOf.records(api, at.session().user().customer(), at.language());
    return new Desk(
        new Properties(records, at.session().user(), provider.editable()),
        records.estate(at.place().id(), at.place().language()));
  }

  private Response shown(Invocation invocation, Seat.At at, Read<Property> read) {
    return switch (read) {
      case Read.Found<Property>(Property property, var _) ->
          Response.json(200, JsonText.write(PropertyJson.of(property)));
      case Read.Missing<Property>() -> problem(invocation, at, Explanation.NOT_FOUND);
      case Read.NoSuchLanguage<Property> _ ->
          problem(invocation, at, Explanation.NO_SUCH_LANGUAGE);
      case Read.Failed<Property>(Trouble trouble) -> trouble(invocation, at, trouble);
    };
  }

  private Response written(Invocation invocation, Seat.At at, Written<Property> written) {
    return switch (written) {
      case Written.Saved<Property>(Property now, Set<String> _) ->
          Response.json(200, JsonText.write(PropertyJson.of(now)));
      case Written.Conflict<Property>(Property now, Set<String> fields) ->
          conflict(invocation, at, now, fields);
      case Written.NoSuchField<Property>(Set<String> fields) ->
          problem(invocation, at, Explanation.FIELD_MISSING, fields);
      case Written.Unreadable<Property>(Property _, Set<String> fields) ->
          problem(invocation, at, Explanation.FIELD_UNREADABLE, fields);
      case Written.Invalid<Property>(Set<String> fields) ->
          problem(invocation, at, Explanation.VALUE_UNREADABLE, fields);
      case Written.NotRead<Property>(Read<Property> read) -> shown(invocation, at, read);
      case Written.Refused<Property>(Trouble trouble) -> trouble(invocation, at, trouble);
      case Written.NotSaved<Property>(Trouble trouble) -> {
        telemetry.trouble(invocation.request().routeKey(), trouble.word());
        yield problem(invocation, at, Explanation.NOT_SAVED);
      }
      case Written.Unknown<Property>(Trouble trouble) -> {
        telemetry.trouble(invocation.request().routeKey(), trouble.word());
        yield problem(invocation, at, Explanation.OUTCOME_UNKNOWN);
      }
    };
  }

  /** Somebody else's change is shown, and nothing was written over it. */
  private Response conflict(
      Invocation invocation, Seat.At at, Property now, Set<String> fields) {
    var members = new TreeMap<String, Object>();
    members.put("conflicts", fields);
    members.put("current", Json.of(PropertyJson.fields(now)));
    return explainer.problem(
        invocation.request(), at.language(), Explanation.CONFLICT, members);
  }

  private Response trouble(Invocation invocation, Seat.At at, Trouble trouble) {
    telemetry.trouble(invocation.request().routeKey(), trouble.word());
    return problem(invocation, at, Explanation.of(trouble));
  }

  private Response problem(
      Invocation invocation, Seat.At at, Explanation why, Collection<String> fields) {
    return explainer.problem(
        invocation.request(), at.language(), why, Map.of("fields", fields));
  }

  private Response problem(Invocation invocation, Seat.At at, Explanation why) {
    return explainer.problem(invocation.request(), at.language(), why);
  }
}
