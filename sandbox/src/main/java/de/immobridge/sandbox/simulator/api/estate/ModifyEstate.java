package de.immobridge.sandbox.simulator.api.estate;

import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Principal;
import de.immobridge.sandbox.simulator.api.estate.EstateWriter.Author;
import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.Reach;
import de.immobridge.sandbox.simulator.customer.Version;
import de.immobridge.sandbox.simulator.knob.Choices.AbsentWrite;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import java.util.OptionalInt;

/**
 * {@code modify estate} (G.2, G.4): changes the fields sent, the language-dependent ones in one
 * version only. Rights come before language, language before fields.
 */
public record ModifyEstate(EstateWriter writer, Knobs knobs) implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var office = call.principal().office();
    var estate = estate(call);
    checkRight(call.principal(), estate);
    var choice = VersionChoice.of(call.parameters());
    var data =
        call.parameters()
            .object("data")
            .orElseThrow(() -> ApiFault.of(ApiError.MISSING_PARAMETER, "data"));
    var changes = FieldChanges.of(office.customer().estateFields(), data);
    var language =
        choice
            .in(estate)
            .map(Version::language)
            .orElseGet(() -> absent(office, estate, choice.language().orElse("")));
    writer.save(office, estate.id(), language, changes, author(call.principal()));
    return Outcome.success("estate");
  }

  private static Author author(Principal principal) {
    var userId =
        principal instanceof Principal.Person(_, var user)
            ? OptionalInt.of(user.id())
            : OptionalInt.empty();
    return new Author(userId, true);
  }

  private static Estate estate(Call call) {
    int id = EstateId.parse(call.resourceId());
    var estates = call.principal().office().estates();
    if (estates.isSubId(id)) {
      throw ApiFault.of(ApiError.NOT_MAIN_LANGUAGE, call.resourceId());
    }
    return estates
        .find(id)
        .filter(call.principal()::mayRead)
        .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_RECORD, call.resourceId()));
  }

  private static void checkRight(Principal principal, Estate estate) {
    if (principal instanceof Principal.Person(_, var user) && user.write() == Reach.NONE) {
      throw ApiFault.of(ApiError.NO_WRITE_RIGHT);
    }
    if (!principal.mayWrite(estate)) {
      throw ApiFault.of(ApiError.ESTATE_NOT_WRITABLE, Integer.toString(estate.id()));
    }
  }

  private String absent(Office office, Estate estate, String language) {
    var position = knobs.get(StandardKnobs.ABSENT_WRITE);
    return switch (office.customer().multilingual() ? position : AbsentWrite.ERROR_160) {
      case AbsentWrite.ERROR_160 -> throw ApiFault.of(ApiError.INVALID_LANGUAGE, language);
      case AbsentWrite.ERROR_198 -> throw ApiFault.of(ApiError.NOT_MAIN_LANGUAGE, language);
      case AbsentWrite.CREATE -> {
        int subId = office.estates().freeId();
        office.estates().change(estate.id(), found -> found.withVersion(subId, language));
        yield language;
      }
    };
  }
}
