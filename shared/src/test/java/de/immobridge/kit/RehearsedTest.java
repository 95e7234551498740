package de.immobridge.kit;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import de.immobridge.rehearsal.Stage;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A rehearsal plays real functions: whatever it meets otherwise than written makes it fail. */
class RehearsedTest {
  private static final Provider PROVIDER =
      Provider.named("rehearsed", RehearsedTest.class)
          .service(Service.named("texts", RehearsedTest::open))
          .editing("objekttitel", "lage");

  @Test
  void servicesAreRehearsedToTheirEnd() {
    play(parts -> new ServiceFunction(PROVIDER, parts, Optional.empty()), Rehearsed::services);
  }

  @Test
  void editingIsRehearsedToItsEnd() {
    play(parts -> new PropertyFunction(PROVIDER, parts, Optional.empty()), Rehearsed::properties);
  }

  @Test
  void unlockingIsRehearsedToItsEnd() {
    play(parts -> new UnlockFunction(PROVIDER, parts, Optional.empty()), Rehearsed::unlocking);
  }

  private static void play(Function<Parts, RequestStreamHandler> kind, Rehearsed.Scene scene) {
    assertThatCode(
            () -> {
              try (Stage stage = Stage.open()) {
                Rehearsed.play(PROVIDER, stage, Clock.systemUTC(), kind, scene);
              }
            })
        .doesNotThrowAnyException();
  }

  private static Reply open(PageCall call) {
    return call.place() instanceof Place.Estate(var estate)
        ? Reply.of(
            call.property(estate).read(),
            form -> Reply.page("Texts", form.fields().getFirst().text()))
        : Reply.notForThisPlace();
  }
}
