package de.immobridge.sandbox.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.example.TextEditor;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.kit.PropertyFunction;
import de.immobridge.kit.Provider;
import de.immobridge.kit.Service;
import de.immobridge.kit.ServiceFunction;
import de.immobridge.kit.UnlockFunction;
import de.immobridge.sandbox.kit.Acme;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Manifest, code, template and description speak of the same addresses. Those of services are
 * patterns, so another service changes none of the three.
 */
class ManifestTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final Template template = new Template();
  private final Set<String> described = described();

  @Test
  void everyRouteThatAFunctionAnswersLeadsToItInTheTemplateAndNoOtherDoes() throws Exception {
    var all = new TreeSet<String>();
    for (Template.Function function : template.functions()) {
      Set<String> answered = routesOf(function);
      assertThat(function.routes()).as(function.name()).isEqualTo(new TreeSet<>(answered));
      all.addAll(answered);
    }

    assertThat(described).isEqualTo(all);
  }

  static Stream<Provider> providers() {
    return Stream.of(TextEditor.provider(), Acme.provider());
  }

  @ParameterizedTest
  @MethodSource("providers")
  void everyAddressOfAManifestHasOneRouteAndADescription(Provider provider) {
    Set<String> routes = functionFor("/service").routes();
    for (String address : addresses(provider)) {
      assertThat(matching(routes, address)).as(address).hasSize(1);
      assertThat(matching(described, address)).as(address).hasSize(1);
    }
  }

  @Test
  void everyRouteOfServicesIsThereForAnAddressOfTheManifest() {
    var used = new TreeSet<String>();
    addresses(TextEditor.provider())
        .forEach(address -> used.addAll(matching(functionFor("/service").routes(), address)));

    assertThat(used).isEqualTo(functionFor("/service").routes());
  }

  @Test
  void everyServiceHasItsWordsInBothLanguages() {
    Provider provider = TextEditor.provider();
    for (PageLanguage language : PageLanguage.values()) {
      assertThat(provider.texts().in(language)).containsKey("provider.name");
      for (Service service : provider.services()) {
        assertThat(provider.texts().in(language))
            .containsKeys(
                "service." + service.name() + ".title", "service." + service.name() + ".tile");
      }
    }
  }

  /** All that a browser may ask for because of a manifest. */
  private static List<String> addresses(Provider provider) {
    var addresses = new ArrayList<String>();
    addresses.add("GET /service");
    addresses.add("POST /service/message");
    for (Service service : provider.services()) {
      addresses.add("GET /service/" + service.name());
      addresses.add("POST /service/" + service.name() + "/open");
      service
          .actions()
          .keySet()
          .forEach(action -> addresses.add("POST /service/" + service.name() + "/" + action));
      service.assets().forEach(asset -> addresses.add("GET /service/assets/1/" + asset.name()));
    }
    return addresses;
  }

  /** As API Gateway chooses: a path that is named goes before one that fits. */
  private static Set<String> matching(Set<String> routes, String address) {
    if (routes.contains(address)) {
      return Set.of(address);
    }
    var matching = new TreeSet<String>();
    for (String route : routes) {
      if (address.matches(route.replaceAll("\\{[^}]+}", "[^/]+"))) {
        matching.add(route);
      }
    }
    return matching;
  }

  private Template.Function functionFor(String path) {
    return template.functions().stream()
        .filter(function -> function.routes().contains("GET " + path))
        .findFirst()
        .orElseThrow();
  }

  private Set<String> routesOf(Template.Function function) throws ReflectiveOperationException {
    var environment = new TreeMap<>(template.environment(function));
    environment.put("DYNAMODB_ENDPOINT", "http://127.0.0.1:1");
    Object handler =
        Class.forName(function.handler())
            .getConstructor(Map.class, Clock.class)
            .newInstance(environment, Clock.systemUTC());
    return switch (handler) {
      case UnlockFunction unlock -> unlock.routes();
      case ServiceFunction service -> service.routes();
      case PropertyFunction property -> property.routes();
      default -> throw new AssertionError(handler + " is none of the kit's");
    };
  }

  private static Set<String> described() {
    var described = new TreeSet<String>();
    for (Map.Entry<String, JsonNode> path :
        Yaml.tree(Template.ROOT.resolve("docs/openapi.yaml")).path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              word -> {
                if (METHODS.contains(word)) {
                  described.add(word.toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
              });
    }
    return described;
  }
}
