package de.immobridge.sandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.example.TextEditor;
import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import de.immobridge.sandbox.functions.Functions;
import de.immobridge.sandbox.testkit.tables.MemoryDynamoDb;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test that says where the tables are is heard; others go on with what all share. */
class OwnClientsTest {
  private final MemoryDynamoDb elsewhere = MemoryDynamoDb.start(LocalDynamoDb.keys());
  private final Kept sharing = new Kept();
  private final Kept owning = new Kept();

  @RegisterExtension final OnOffice here = OnOffice.with(sharing);

  @RegisterExtension
  final OnOffice there =
      OnOffice.with(owning).setting("DYNAMODB_ENDPOINT", elsewhere.address().toString());

  OwnClientsTest() throws IOException {}

  @AfterEach
  void end() {
    elsewhere.close();
  }

  @Test
  void tablesAreWhereTheTestSays() {
    assertThat(opened(there)).as("nobody has unlocked").isEqualTo(403);

    elsewhere.close();

    assertThat(opened(there)).as("there are no tables").isEqualTo(500);
  }

  @Test
  void clientsThatWereMadeForATestEndWithItsFunctions() {
    there.agency("hansekontor-4711").activated();

    owning.functions.orElseThrow().close();

    assertThat(opened(there)).isEqualTo(500);
  }

  @Test
  void clientsThatAllTestsShareOutliveTheFunctionsOfOne() {
    here.agency("hansekontor-4711").activated();

    sharing.functions.orElseThrow().close();

    assertThat(opened(here)).isEqualTo(200);
  }

  private static int opened(OnOffice onOffice) {
    return onOffice.agency("hansekontor-4711").user(17).at(1042, "ENG").opens().status();
  }

  /** Makes functions as for every test, and keeps hold of them. */
  private static final class Kept implements Maker {
    private Optional<Functions> functions = Optional.empty();

    @Override
    public Functions make(Map<String, String> environment, Clock clock, Shared shared) {
      var made = new KitMaker(TextEditor.provider()).make(environment, clock, shared);
      functions = Optional.of(made);
      return made;
    }
  }
}
