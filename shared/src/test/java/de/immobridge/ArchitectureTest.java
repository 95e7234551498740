package de.immobridge;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.Endpoint;
import de.immobridge.onoffice.OnOfficeClient;
import de.immobridge.onoffice.ProviderApi;
import de.immobridge.onoffice.UnlockApi;
import de.immobridge.onoffice.UnlockClaim;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The arrows between the rooms point one way (docs/architecture.md). */
@AnalyzeClasses(packages = "de.immobridge", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest static final ArchRule BASICS_KNOW_NOBODY = may("basics");

  @ArchTest static final ArchRule JSON_KNOWS_NOBODY = may("json");

  @ArchTest static final ArchRule SETTINGS_KNOW_NOBODY = may("settings");

  @ArchTest static final ArchRule GATEWAY_KNOWS_NOBODY = may("gateway", "json");

  @ArchTest static final ArchRule ON_OFFICE_KNOWS_NOBODY = may("onoffice", "json");

  @ArchTest static final ArchRule TELEMETRY_KNOWS_VALUES = may("telemetry", "onoffice", "json");

  @ArchTest
  static final ArchRule MARKETPLACE_KNOWS_ON_OFFICES_VALUES =
      may("marketplace", "onoffice", "json");

  @ArchTest
  static final ArchRule CUSTOMER_KNOWS_VALUES = may("customer", "marketplace", "onoffice", "json");

  @ArchTest static final ArchRule RECORDS_KNOW_ON_OFFICE = may("records", "onoffice", "json");

  @ArchTest
  static final ArchRule ACCESS_KNOWS_CUSTOMERS_AND_ON_OFFICE =
      may("access", "customer", "marketplace", "onoffice", "telemetry", "json");

  @ArchTest
  static final ArchRule PROPERTY_KNOWS_RECORDS_AND_HOLDS =
      may("property", "customer", "records", "onoffice");

  @ArchTest static final ArchRule THE_STAGE_KNOWS_NO_FUNCTION = may("rehearsal", "json");

  @ArchTest
  static final ArchRule NOBODY_KNOWS_THE_KIT =
      noClasses()
          .that()
          .resideOutsideOfPackage(here("kit"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(here("kit"));

  @ArchTest
  static final ArchRule ONLY_ACCESS_AND_UNLOCKING_CALL_WITH_CREDENTIALS =
      noClasses()
          .that(resideInAnyPackage(here("marketplace"), here("customer"), here("records")))
          .should()
          .dependOnClassesThat(JavaClass.Predicates.simpleName("OnOfficeClient"))
          .because("an API is had through access, and records take it as it comes");

  @ArchTest
  static final ArchRule THE_UNLOCK_CLAIM_GOES_NOWHERE_BUT_TO_UNLOCKING =
      classes()
          .that()
          .areAssignableTo(UnlockClaim.class)
          .should()
          .onlyBeAccessed()
          .byClassesThat(
              JavaClass.Predicates.belongToAnyOf(UnlockClaim.class, UnlockApi.class)
                  .or(named("Activation", "Sessions", "Unlocking", "UnlockPage")))
          .because("it is good for unlockProvider and nothing else");

  @ArchTest
  static final ArchRule NOTHING_IS_SENT_WITHOUT_THE_CLAIM_IT_NEEDS =
      noClasses()
          .that()
          .resideOutsideOfPackage(here("access"))
          .and(
              DescribedPredicate.not(
                  JavaClass.Predicates.belongToAnyOf(
                      OnOfficeClient.class, UnlockApi.class, ProviderApi.class)))
          .should()
          .callMethod(
              OnOfficeClient.class,
              "send",
              Endpoint.class,
              Credentials.class,
              List.class,
              Deadline.class)
          .because("access and the clients of one purpose put the claim in");

  @ArchTest
  static final ArchRule TIME_IS_GIVEN =
      noClasses()
          .that()
          .resideOutsideOfPackage(here("telemetry"))
          .and()
          .areNotAssignableTo(RequestStreamHandler.class)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .because(
              "every clock is handed in; only a log line and what Lambda starts take the"
                  + " machine's");

  private static ArchRule may(String name, String... others) {
    String[] allowed =
        Stream.concat(Stream.of(name, "basics"), Arrays.stream(others))
            .map(ArchitectureTest::here)
            .toArray(String[]::new);
    return noClasses()
        .that(resideInAPackage(here(name)))
        .should()
        .dependOnClassesThat(
            resideInAPackage("de.immobridge..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed))));
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    return DescribedPredicate.describe(
        "one of " + Arrays.toString(names),
        type -> Arrays.asList(names).contains(type.getSimpleName()));
  }

  private static String here(String name) {
    return "de.immobridge." + name + "..";
  }
}
