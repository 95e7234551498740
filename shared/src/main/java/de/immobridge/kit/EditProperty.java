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
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.User;
import de.immobridge.property.Property;
import de.immobridge.property.PropertyEdit;
import de.immobridge.property.Turns;
import de.immobridge.records.FieldKind;
import de.immobridge.records.Form;
import de.immobridge.records.FormField;
import de.immobridge.records.Read;
import de.immobridge.records.Right;
import de.immobridge.records.Value;
import de.immobridge.records.Written;
import de.immobridge.telemetry.Telemetry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens between a page's wish to read or save a property and the answer. */
record EditProperty(
    Provider provider,
    Bearers bearers,
    CustomerAccess access,
    RecordsOf recordsOf,
    Turns turns,
    Explainer explainer,
    Telemetry telemetry) {
  /** {@code GET /properties/{estateId}}. */
  Response read(Invocation invocation) throws Exception {
    return switch (seat(invocation)) {
      case Seat.None(Explanation why, PageLanguage language) ->
          explainer.problem(invocation.request(), language, Told.why(why));
      case Seat.At at -> {
        try (var fields = recordsOf.fields(invocation, at.session())) {
          yield switch (access.withLatestClaim(at.session().user(), invocation.deadline())) {
            case Access.Denied denied -> problem(invocation, at, Told.why(Explanation.of(denied)));
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
          explainer.problem(invocation.request(), language, Told.why(why));
      case Seat.At at ->
          switch (EditBody.of(invocation.request(), provider.editable())) {
            case EditBody.Wrong(Explanation why, List<String> fields) ->
                problem(
                    invocation,
                    at,
                    Told.why(why, fields.isEmpty() ? Map.of() : Map.of("fields", fields)));
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
        case Turns.Turn.Others() -> problem(invocation, at, Told.why(Explanation.BUSY));
        case Turns.Turn.Ours turn -> {
          try (turn) {
            yield switch (entrance.result()) {
              case Access.Denied denied ->
                  problem(invocation, at, Told.why(Explanation.of(denied)));
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
    return Told.of(read, form -> json(at, form), why -> problem(invocation, at, why));
  }

  /** In a conflict all fields are shown as they are now, and nothing was written over them. */
  private Response written(Invocation invocation, Seat.At at, Written<Form> written) {
    if (written instanceof Written.Conflict<Form>(Form now, Map<String, Json> held)) {
      var members = Map.of("conflicts", held.keySet(), "current", fields(now));
      return problem(invocation, at, Told.why(Explanation.CONFLICT, members));
    }
    return Told.of(written, form -> json(at, form), why -> problem(invocation, at, why));
  }

  private static Response json(Seat.At at, Form form) {
    return Response.json(200, JsonText.write(json(form, at.place().language())));
  }

  private Response problem(Invocation invocation, Seat.At at, Reply.Explained why) {
    return explainer.problem(invocation.request(), at.language(), why);
  }

  private static Json json(Form form, EstateLanguage language) {
    var members = new LinkedHashMap<String, Object>();
    members.put("estateId", form.id());
    members.put("language", language.codeOrEmpty());
    members.put("editable", !(form.changing() instanceof Right.Denied));
    members.put("fields", fields(form));
    return Json.of(members);
  }

  /**
   * Field to value: a list of keys for a multiple select, text for everything else. What is absent
   * or cannot be read is left out.
   */
  private static Map<String, Object> fields(Form form) {
    var fields = new LinkedHashMap<String, Object>();
    for (FormField field : form.fields()) {
      if (field.values() instanceof Value.Held<List<String>>(var values)) {
        fields.put(field.name(), field.kind() == FieldKind.MULTI_SELECT ? values : field.text());
      }
    }
    return fields;
  }
}
