package de.immobridge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.benchmarks.world.World;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * What a service call may cost, in numbers that do not depend on the clock: a tenth above what was
 * reached. Lambda's runtime interface client exists for Linux only.
 */
@EnabledOnOs(OS.LINUX)
class BudgetTest {
  private static final int CLASSES = 4850;
  private static final int BYTES_UNTIL_THE_FIRST_ANSWER = 79_000_000;
  private static final int BYTES_PER_WARM_CALL = 235_000;
  private static final int WARM_CALLS = 30;

  @Test
  void aServiceCallStaysWithinItsBudgetOfClassesAndBytes() throws Exception {
    try (World world = World.start()) {
      Result.Counts counts = new Bench(world, Path.of("..")).count(Variant.OURS, WARM_CALLS);

      assertThat(counts.classes()).as("classes").isBetween(1000, CLASSES);
      assertThat(counts.firstBytes())
          .as("bytes until the first answer")
          .isBetween(1_000_000L, (long) BYTES_UNTIL_THE_FIRST_ANSWER);
      assertThat(counts.warmBytes())
          .as("bytes per warm call")
          .isBetween(10_000L, (long) BYTES_PER_WARM_CALL);
    }
  }
}
