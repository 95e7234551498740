package de.immobridge.sandbox.simulator;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The simulator is a second reading of the protocol, so it uses nothing of the first. */
@AnalyzeClasses(
    packages = "de.immobridge.sandbox.simulator",
    importOptions = ImportOption.DoNotIncludeTests.class)
class IndependenceTest {

  @ArchTest
  static final ArchRule usesNothingElseOfOurs =
      classes()
          .should()
          .onlyDependOnClassesThat(
              describe(
                  "are the simulator's own or a library's",
                  (JavaClass type) ->
                      !type.getPackageName().startsWith("de.immobridge")
                          || type.getPackageName().startsWith("de.immobridge.sandbox.simulator")));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("de.immobridge.sandbox.simulator.(*)..").should().beFreeOfCycles();
}
