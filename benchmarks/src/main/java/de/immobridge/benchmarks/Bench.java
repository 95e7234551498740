package de.immobridge.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.benchmarks.lambda.Function;
import de.immobridge.benchmarks.lambda.Jit;
import de.immobridge.benchmarks.world.Passed;
import de.immobridge.benchmarks.world.World;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Starts a variant, asks it, and notes what came of it. */
final class Bench {
  private static final int OK = 200;

  private final World world;
  private final Path home;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * A bench in this world.
   *
   * @param home the directory of the whole project, built
   */
  Bench(World world, Path home) {
    this.world = world;
    this.home = home;
  }

  /** A cold start and, where asked for, this many warm calls after as many to get warm. */
  Result run(Variant variant, Jit jit, int warmCalls) throws Exception {
    World.Sessions sessions = world.open();
    try (Function function = start(variant, jit, false)) {
      world.take();
      double first = call(function, variant, sessions).millis();
      return new Result(function.initMillis(), first, warm(function, variant, sessions, warmCalls));
    }
  }

  /** What can be counted, in a process of which the times do not matter. */
  Result.Counts count(Variant variant, int warmCalls) throws Exception {
    World.Sessions sessions = world.open();
    try (Function function = start(variant, Jit.C1, true)) {
      call(function, variant, sessions);
      int classes = function.classes().size();
      long firstBytes = function.allocated();
      for (int i = 0; i < warmCalls; i++) {
        call(function, variant, sessions);
      }
      long bytesBefore = function.allocated();
      long loggedBefore = function.logged();
      for (int i = 0; i < warmCalls; i++) {
        call(function, variant, sessions);
      }
      return new Result.Counts(
          classes,
          firstBytes,
          (function.allocated() - bytesBefore) / warmCalls,
          (function.logged() - loggedBefore) / warmCalls);
    }
  }

  /** The names of the classes that a variant has loaded at its first answer. */
  List<String> classes(Variant variant) throws Exception {
    World.Sessions sessions = world.open();
    try (Function function = start(variant, Jit.C1, true)) {
      call(function, variant, sessions);
      return function.classes();
    }
  }

  /**
   * The names of the classes that the first call after a snapshot still has to load: each costs it
   * time, whatever else the machine does.
   */
  List<String> late(Variant variant) throws Exception {
    World.Sessions sessions = world.open();
    try (Function function = start(variant, Jit.SNAPSHOT, true)) {
      int before = function.classes().size();
      call(function, variant, sessions);
      List<String> all = function.classes();
      return all.subList(before, all.size());
    }
  }

  private Result.Warm warm(Function function, Variant variant, World.Sessions sessions, int calls)
      throws Exception {
    for (int i = 0; i < calls; i++) {
      call(function, variant, sessions);
    }
    if (calls == 0) {
      return Result.Warm.NONE;
    }
    var handler = new double[calls];
    var slowest = new double[calls];
    var chains = new double[calls];
    var outside = new double[calls];
    var kms = new double[calls];
    var before = new double[calls];
    var together = new double[calls];
    var after = new double[calls];
    world.take();
    for (int i = 0; i < calls; i++) {
      Function.Invocation invocation = call(function, variant, sessions);
      handler[i] = invocation.millis();
      List<Passed> passed = world.take();
      slowest[i] = passed.stream().mapToDouble(Passed::millis).max().orElse(0);
      chains[i] = Passed.inSequence(passed);
      outside[i] = passed.size();
      kms[i] = passed.stream().filter(each -> each.service().equals("kms")).count();
      long begun = passed.stream().mapToLong(Passed::begun).min().orElse(invocation.given());
      long ended = passed.stream().mapToLong(Passed::ended).max().orElse(begun);
      before[i] = (begun - invocation.given()) / 1e6;
      together[i] = (ended - begun) / 1e6;
      after[i] = (invocation.answered() - ended) / 1e6;
    }
    return new Result.Warm(
        Result.median(handler),
        Result.median(slowest),
        Result.median(chains),
        Result.median(outside),
        Result.median(kms),
        Result.median(before),
        Result.median(together),
        Result.median(after));
  }

  private Function start(Variant variant, Jit jit, boolean probed) throws Exception {
    return Function.start(
        new Function.Start(
            variant.handler(), classPath(variant), world.environment(), jit, probed));
  }

  private Function.Invocation call(Function function, Variant variant, World.Sessions sessions)
      throws Exception {
    byte[] event =
        switch (variant.work()) {
          case SERVICE_CALL -> world.serviceCall();
          case EDIT ->
              world.edit(variant.build().equals("usual") ? sessions.usual() : sessions.ours());
        };
    Function.Invocation invocation = function.invoke(event);
    if (json.readTree(invocation.answer()).path("statusCode").asInt() != OK) {
      throw new IOException(variant + " answered " + invocation.answer());
    }
    return invocation;
  }

  /** The variant's own libraries, and those of the runtime interface client. */
  List<Path> classPath(Variant variant) throws IOException {
    var all = new LinkedHashSet<Path>();
    for (String module : List.of(variant.module(), Variant.FLOOR.module())) {
      Path target = home.resolve(module).resolve("target");
      all.add(target.resolve("classes"));
      Stream.of(Files.readString(target.resolve("class-path")).strip().split(File.pathSeparator))
          .map(Path::of)
          .forEach(all::add);
    }
    return List.copyOf(all);
  }
}
