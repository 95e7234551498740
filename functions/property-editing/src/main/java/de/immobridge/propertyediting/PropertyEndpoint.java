package de.immobridge.propertyediting;

import de.immobridge.customer.Customer;
import de.immobridge.customer.ServiceSession;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.onoffice.Trouble;
import de.immobridge.property.Edit;
import de.immobridge.property.Editing;
import de.immobridge.property.Property;
import de.immobridge.property.PropertyAccess;
import de.immobridge.property.Reading;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Reads and edits the property of a session, in the session's language. */
final class PropertyEndpoint {
  private final Desk desk;
  private final List<String> openFields;

  PropertyEndpoint(Desk desk, List<String> openFields) {
    this.desk = desk;
    this.openFields = openFields;
  }

  /** {@code GET /properties/{estateId}}. */
  Response read(Request request) throws Exception {
    return seated(request, (taken, answers) -> read(taken, answers));
  }

  /** {@code PATCH /properties/{estateId}}. */
  Response edit(Request request) throws Exception {
    return seated(
        request,
        (taken, answers) ->
            switch (EditBody.of(request.body(), openFields)) {
              case EditBody.WellFormed(Edit edit) -> edit(taken, edit, answers);
              case EditBody.Malformed() -> answers.problem(400, "malformed");
              case EditBody.Closed(List<String> fields) ->
                  answers.problem(422, "field-closed", fields);
              case EditBody.Unseen(List<String> fields) ->
                  answers.problem(422, "field-unseen", fields);
            });
  }

  private interface Work {
    Response of(Desk.Seat.Taken taken, Answers answers) throws IOException;
  }

  private Response seated(Request request, Work work) throws Exception {
    return switch (desk.seat(request)) {
      case Desk.Seat.NoSession() -> answers(request, "").problem(401, "no-session");
      case Desk.Seat.OtherProperty(ServiceSession session) ->
          answers(request, session.userLanguage()).problem(404, "other-property");
      case Desk.Seat.NoClaim(ServiceSession session) ->
          answers(request, session.userLanguage()).problem(403, "claim-refused");
      case Desk.Seat.Suspended(ServiceSession session) ->
          answers(request, session.userLanguage()).problem(403, "suspended");
      case Desk.Seat.Taken taken ->
          work.of(taken, answers(request, taken.session().userLanguage()));
    };
  }

  private Response read(Desk.Seat.Taken taken, Answers answers) {
    ServiceSession session = taken.session();
    return switch (taken.properties().read(session.estate(), session.language())) {
      case Reading.Found(Property property) -> answers.property(property);
      case Reading other -> unreadable(taken.customer(), other, answers);
    };
  }

  private Response edit(Desk.Seat.Taken taken, Edit edit, Answers answers) {
    ServiceSession session = taken.session();
    PropertyAccess properties = taken.properties();
    Customer customer = taken.customer();
    return switch (properties.edit(session.estate(), session.language(), edit)) {
      case Editing.Saved(Property property) -> answers.property(property);
      case Editing.Conflict(Property property, Set<String> fields) ->
          answers.conflict(property, fields);
      case Editing.NoSuchField(Set<String> fields) ->
          answers.problem(422, "field-missing", List.copyOf(fields));
      case Editing.NotEditable(Reading reading) -> unreadable(customer, reading, answers);
      case Editing.Refused(Trouble trouble) -> trouble(customer, trouble, answers);
      case Editing.NotSaved(Trouble trouble) -> {
        desk.note(answers.request(), customer, trouble);
        yield answers.problem(502, "not-saved");
      }
      case Editing.Unknown(Trouble trouble) -> {
        desk.note(answers.request(), customer, trouble);
        yield answers.problem(502, "outcome-unknown");
      }
    };
  }

  private Response unreadable(Customer customer, Reading reading, Answers answers) {
    return switch (reading) {
      case Reading.Found(Property property) -> answers.property(property);
      case Reading.NotFound() -> answers.problem(404, "not-found");
      case Reading.NoSuchLanguage _ -> answers.problem(404, "no-such-language");
      case Reading.Failed(Trouble trouble) -> trouble(customer, trouble, answers);
    };
  }

  private Response trouble(Customer customer, Trouble trouble, Answers answers) {
    desk.note(answers.request(), customer, trouble);
    return switch (trouble) {
      case Trouble.CredentialsRefused _ -> answers.problem(403, "suspended");
      case Trouble.ClaimRefused _ -> answers.problem(403, "claim-refused");
      case Trouble.NotPermitted _ -> answers.problem(403, "not-permitted");
      case Trouble.Refused _ -> answers.problem(422, "refused");
      case Trouble.NoAnswer _ -> answers.problem(502, "no-answer");
    };
  }

  private static Answers answers(Request request, String userLanguage) {
    return new Answers(request, PageLanguage.of(userLanguage, request.acceptLanguage()));
  }
}
