package de.immobridge.kit;

import static org.assertj.core.api.Assertions.assertThatCode;

import de.immobridge.rehearsal.Stage;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** A rehearsal plays real functions: whatever it meets otherwise than written makes it fail. */
class RehearsedTest {
  private static final Provider PROVIDER =
      Provider.named("rehearsed", RehearsedTest.class)
          .service(Service.named("texts", RehearsedTest::open))
          .editing("objekttitel", "lage");

  @Test
  void servicesAreRehearsedToTheirEnd() {
    play(ServiceFunction.KIND);
  }

  @Test
  void editingIsRehearsedToItsEnd() {
    play(PropertyFunction.KIND);
  }

  @Test
  void unlockingIsRehearsedToItsEnd() {
    play(UnlockFunction.KIND);
  }

  private static void play(KitFunction.Kind kind) {
    assertThatCode(
            () -> {
              try (Stage stage = Stage.open()) {
                Rehearsed.play(PROVIDER, stage, Clock.systemUTC(), kind);
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
