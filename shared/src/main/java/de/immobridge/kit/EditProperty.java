package de.immobridge.kit;

import de.immobridge.access.Access;
import de.immobridge.access.CustomerAccess;
import de.immobridge.access.CustomerApi;
import de.immobridge.access.ServiceSession;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Response;
import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import de.immobridge.marketplace.Origin;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.Trouble;
import de.immobridge.onoffice.User;
import de.immobridge.property.Property;
import de.immobridge.property.PropertyEdit;
import de.immobridge.property.Turns;
import de.immobridge.records.Form;
import de.immobridge.records.Read;
import de.immobridge.records.Written;
import de.immobridge.telemetry.Telemetry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What happens between a page's wish to read or save a property and the answer. */
final class EditProperty {
  private final Provider provider;
  private final Bearers bearers;
  private final CustomerAccess access;
  private final RecordsOf recordsOf;
  private final Turns turns;
  private final Explainer explainer;
  private final Telemetry telemetry;

  EditProperty(
      Provider provider,
      Bearers bearers,
      CustomerAccess access,
      RecordsOf recordsOf,
      Turns turns,
      Explainer explainer,
      Telemetry telemetry) {
    this.provider = provider;
    this.bearers = bearers;
    this.access = access;
    this.recordsOf = recordsOf;
    this.turns = turns;
    this.explainer = explainer;
    this.telemetry = telemetry;
  }

  /** {@code GET /properties/{estateId}}. */
  Response read(Invocation invocation) throws Exception {
    return switch (seat(invocation)) {
      case Seat.None(Explanation why, PageLanguage language) ->
          explainer.problem(invocation.request(), language, why);
      case Seat.At at -> {
        try (var fields = recordsOf.fields(invocation, at.session())) {
          yield switch (access.withLatestClaim(at.session().user(), invocation.deadline())) {
            case Access.Denied denied -> problem(invocation, at, Explanation.of(denied));
            case Access.Ready(CustomerApi api) ->
                shown(invocation, at, property(at, api, fields).read());
          };
        }
      }
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

  /** Nobody of ours saves the same property meanwhile, in whatever language it is open there. */
  private Response edit(Invocation invocation, Seat.At at, PropertyEdit edit) throws Exception {
    User user = at.session().user();
    Deadline deadline = invocation.deadline();
    try (var entrance =
            Beside.start(Telemetry.beside(() -> access.withLatestClaim(user, deadline)));
        var fields = recordsOf.fields(invocation, at.session())) {
      return switch (turns.take(user.customer(), at.session().held(at.place()), deadline)) {
        case Turns.Turn.Others() -> problem(invocation, at, Explanation.BUSY);
        case Turns.Turn.Ours turn -> {
          try (turn) {
            yield switch (entrance.result()) {
              case Access.Denied denied -> problem(invocation, at, Explanation.of(denied));
              case Access.Ready(CustomerApi api) -> {
                Written<Form> written = property(at, api, fields).edit(edit);
                if (written instanceof Written.Unknown<Form>) {
                  turn.changeMayStillArrive();
                }
                yield written(invocation, at, written);
              }
            };
          }
        }
      };
    }
  }

  /** Whose session it is, and whether it is one for this property. */
  private sealed interface Seat {
    record At(ServiceSession session, Origin.Estate place, PageLanguage language) implements Seat {}

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

  private Property property(Seat.At at, CustomerApi api, StoredFields fields) {
    var records = recordsOf.records(api, at.session(), at.language(), fields);
    return new Property(
        records.estate(at.place().id(), at.place().language()),
        at.session().user(),
        provider.editable());
  }

  private Response shown(Invocation invocation, Seat.At at, Read<Form> read) {
    return switch (read) {
      case Read.Found<Form>(Form form, var _) ->
          Response.json(200, JsonText.write(PropertyJson.of(form, at.place().language())));
      case Read.Missing<Form>() -> problem(invocation, at, Explanation.NOT_FOUND);
      case Read.NoSuchLanguage<Form> _ -> problem(invocation, at, Explanation.NO_SUCH_LANGUAGE);
      case Read.Failed<Form>(Trouble trouble) -> trouble(invocation, at, trouble);
    };
  }

  private Response written(Invocation invocation, Seat.At at, Written<Form> written) {
    return switch (written) {
      case Written.Saved<Form>(Form now, Set<String> _) ->
          Response.json(200, JsonText.write(PropertyJson.of(now, at.place().language())));
      case Written.Conflict<Form>(Form now, Map<String, Json> held) ->
          conflict(invocation, at, now, held.keySet());
      case Written.NoSuchField<Form>(Set<String> fields) ->
          problem(invocation, at, Explanation.FIELD_MISSING, fields);
      case Written.Unreadable<Form>(Form _, Set<String> fields) ->
          problem(invocation, at, Explanation.FIELD_UNREADABLE, fields);
      case Written.Invalid<Form>(Set<String> fields) ->
          problem(invocation, at, Explanation.VALUE_UNREADABLE, fields);
      case Written.NotRead<Form>(Read<Form> read) -> shown(invocation, at, read);
      case Written.Refused<Form>(Trouble trouble) -> trouble(invocation, at, trouble);
      case Written.NotSaved<Form>(Trouble trouble) -> {
        telemetry.trouble(invocation.request().routeKey(), trouble.word());
        yield problem(invocation, at, Explanation.NOT_SAVED);
      }
      case Written.Unknown<Form>(Trouble trouble) -> {
        telemetry.trouble(invocation.request().routeKey(), trouble.word());
        yield problem(invocation, at, Explanation.OUTCOME_UNKNOWN);
      }
    };
  }

  /** Somebody else's change is shown, and nothing was written over it. */
  private Response conflict(Invocation invocation, Seat.At at, Form now, Set<String> fields) {
    var members = new TreeMap<String, Object>();
    members.put("conflicts", fields);
    members.put("current", Json.of(PropertyJson.fields(now)));
    return explainer.problem(invocation.request(), at.language(), Explanation.CONFLICT, members);
  }

  private Response trouble(Invocation invocation, Seat.At at, Trouble trouble) {
    telemetry.trouble(invocation.request().routeKey(), trouble.word());
    return problem(invocation, at, Explanation.of(trouble));
  }

  private Response problem(
      Invocation invocation, Seat.At at, Explanation why, Collection<String> fields) {
    return explainer.problem(invocation.request(), at.language(), why, Map.of("fields", fields));
  }

  private Response problem(Invocation invocation, Seat.At at, Explanation why) {
    return explainer.problem(invocation.request(), at.language(), why);
  }
}
