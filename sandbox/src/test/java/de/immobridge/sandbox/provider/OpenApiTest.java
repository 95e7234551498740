package de.immobridge.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.Hosting;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  @Test
  void everyRouteIsDescribedAndNothingElseIs() {
    assertThat(new OpenApi().operations())
        .isEqualTo(
            Hosting.ROUTES.stream()
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toSet()));
  }
}
