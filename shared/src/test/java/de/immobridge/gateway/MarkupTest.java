package de.immobridge.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jstach.jstachio.Output;
import io.jstach.jstachio.Renderer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void aPageHasNothingOfTheOneBefore() {
    assertThat(Markup.of(new Words(), () -> "a long page")).isEqualTo("a long page");
    assertThat(Markup.of(new Words(), () -> "short")).isEqualTo("short");
  }

  @Test
  void aPageMayRenderAnotherWhileItIsRendered() {
    assertThat(Markup.of(new Words(), () -> "[" + Markup.of(new Words(), () -> "inner") + "]"))
        .isEqualTo("[inner]");
  }

  @Test
  void aPageThatFailsLeavesNothingBehind() {
    assertThatThrownBy(
            () ->
                Markup.of(
                    new Words(),
                    () -> {
                      throw new IllegalStateException("half way");
                    }))
        .hasMessage("half way");
    assertThat(Markup.of(new Words(), () -> "next")).isEqualTo("next");
  }

  @Test
  void aHugePageIsWhole() {
    String huge = "ä".repeat(500_000);
    assertThat(Markup.of(new Words(), () -> huge)).isEqualTo(huge);
    assertThat(Markup.of(new Words(), () -> "small")).isEqualTo("small");
  }

  /** Writes its beginning before it asks for the rest, as a template does. */
  private static final class Words implements Renderer<Supplier<String>> {
    @Override
    public <A extends Output<E>, E extends Exception> A execute(Supplier<String> model, A out)
        throws E {
      out.append("");
      out.append(model.get());
      return out;
    }
  }
}
