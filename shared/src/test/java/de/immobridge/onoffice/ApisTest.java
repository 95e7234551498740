package de.immobridge.onoffice;

import static de.immobridge.FakeOnOffice.CREDENTIALS;
import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.estate;
import static de.immobridge.FakeOnOffice.labelled;
import static de.immobridge.FakeOnOffice.success;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.FakeOnOffice;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what with which claim. */
class ApisTest {
  @RegisterExtension static final FakeOnOffice ON_OFFICE = new FakeOnOffice();

  @Test
  void theProvidersOwnInstanceIsCalledWithoutAClaim() {
    ON_OFFICE.answers(answer(labelled(1, 0)));
    var refund =
        Action.writing(Action.Verb.DO, "transactionRefund", "", Map.of("transactionid", 4711));

    new ProviderApi(ON_OFFICE.client(), ON_OFFICE.endpoint(), CREDENTIALS, ON_OFFICE.deadline())
        .call(refund);

    JsonNode sent = ON_OFFICE.actions(0).getFirst();
    assertThat(sent.path("parameters").toString()).isEqualTo("{\"transactionid\":4711}");
  }

  @Test
  void unlockingMakesExactlyOneCallWithTheUnlockClaim() {
    ON_OFFICE.answers(answer(labelled(1, 0, success())));

    assertThat(unlock(false)).isEqualTo(new UnlockApi.Result.Unlocked());

    assertThat(ON_OFFICE.received()).hasSize(1);
    assertThat(ON_OFFICE.actions(0)).hasSize(1);
    JsonNode sent = ON_OFFICE.actions(0).getFirst();
    assertThat(sent.path("actionid").asText())
        .isEqualTo("urn:onoffice-de-ns:smart:2.5:smartml:action:do");
    assertThat(sent.path("resourcetype").asText()).isEqualTo("unlockProvider");
    assertThat(sent.path("resourceid").asText("?")).isEmpty();
    assertThat(sent.path("parameters").toString())
        .isEqualTo(
            "{\"extendedclaim\":\"unlock-claim\",\"isRegularCustomer\":0,"
                + "\"parameterCacheId\":\"cache-1\"}");
  }

  @Test
  void aRegularCustomerIsNamedAsOne() {
    ON_OFFICE.answers(answer(labelled(1, 0, success())));

    unlock(true);

    assertThat(ON_OFFICE.actions(0).getFirst().path("parameters").path("isRegularCustomer").asInt())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"137", "177", "22", "12345"})
  void aRefusalSaysWhy(int code) {
    ON_OFFICE.answers(answer(200, 97, labelled(1, code)));

    assertThat(unlock(false)).isEqualTo(new UnlockApi.Result.Refused(ErrorCodes.DEFAULT.of(code)));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  /** Something broke there: it may have been after the provider was unlocked. */
  @ParameterizedTest
  @ValueSource(ints = {1, 303, 88, 175})
  void aFaultOfTheServerIsUnknownAndNotANo(int code) {
    ON_OFFICE.answers(answer(200, 97, labelled(1, code)));

    assertThat(unlock(false)).isEqualTo(new UnlockApi.Result.Unknown(Fault.SERVER_ERROR));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"response\":{\"results\":[{\"identifier\":\"1\",\"data\":{\"records\":[%s]}}]}}",
        "{\"response\":{\"results\":[{\"identifier\":\"1\",\"data\":{\"records\":[%s]},\"status\":{\"errorcode\":0}}]}}",
        "{\"status\":{\"code\":200,\"errorcode\":0},\"response\":{\"results\":[{\"identifier\":\"1\",\"data\":{\"records\":[%s]}}]}}",
        "{\"status\":{\"code\":200},\"response\":{\"results\":[{\"identifier\":\"1\",\"data\":{\"records\":[%s]},\"status\":{\"errorcode\":0}}]}}",
        "{\"status\":{\"errorcode\":0},\"response\":{\"results\":[{\"identifier\":\"1\",\"data\":{\"records\":[%s]},\"status\":{\"errorcode\":0}}]}}"
      })
  void aSuccessThatIsNotSaidInAllThreePlacesIsUnknown(String whole) {
    ON_OFFICE.answers(whole.formatted(success()));

    assertThat(unlock(false)).isEqualTo(new UnlockApi.Result.Unknown(Fault.STATUS_MISSING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":0,\"type\":\"\",\"elements\":{\"success\":\"error\"}}",
        "{\"id\":0,\"type\":\"\",\"elements\":{\"success\":true}}",
        "{\"id\":0,\"type\":\"\",\"elements\":{\"success\":\"Success\"}}",
        "{\"id\":0,\"type\":\"\",\"elements\":[]}",
        "{}"
      })
  void aSuccessWithoutItsWordIsUnknown(String record) {
    ON_OFFICE.answers(answer(labelled(1, 0, record)));

    assertThat(unlock(false)).isEqualTo(new UnlockApi.Result.Unknown(Fault.CONTRADICTORY));
  }

  @Test
  void aSuccessWithoutARecordIsUnknown() {
    ON_OFFICE.answers(answer(labelled(1, 0)));

    assertThat(unlock(false)).isEqualTo(new UnlockApi.Result.Unknown(Fault.CONTRADICTORY));
  }

  @Test
  void aSuccessThatTheWholeDeniesIsUnknown() {
    ON_OFFICE.answers(answer(400, 22, labelled(1, 0, success())));

    assertThat(unlock(false)).isEqualTo(new UnlockApi.Result.Unknown(Fault.CONTRADICTORY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{\"response\":{\"results\":[]}}"})
  void noAnswerIsUnknownAndNotTriedAgain(String body) {
    ON_OFFICE.answers(body);

    assertThat(unlock(false)).isInstanceOf(UnlockApi.Result.Unknown.class);
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void successInAnyRecordButTheFirstIsNone() {
    ON_OFFICE.answers(answer(labelled(1, 0, estate("1"), success())));

    assertThat(unlock(false)).isInstanceOf(UnlockApi.Result.Unknown.class);
  }

  private static UnlockApi.Result unlock(boolean regularCustomer) {
    return new UnlockApi(ON_OFFICE.client())
        .unlock(
            ON_OFFICE.endpoint(),
            CREDENTIALS,
            new UnlockClaim("unlock-claim"),
            new ParameterCacheId("cache-1"),
            regularCustomer,
            ON_OFFICE.deadline());
  }
}
