package de.immobridge.sandbox.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Looks after a provider's sources and classes: builds when sources have changed, and has the
 * provider restarted when classes have, whoever built them. What does not build changes nothing.
 */
public final class Watch implements AutoCloseable {
  private static final long PAUSE_MS = 400;

  private final Project project;
  private final ProviderProcess provider;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private State sources;
  private State classes;

  /** What files there are, and the youngest. */
  private record State(long count, FileTime youngest) {}

  private Watch(Project project, ProviderProcess provider) {
    this.project = project;
    this.provider = provider;
    this.sources = state(project.sources());
    this.classes = state(project.classes());
  }

  /** Begins to look. */
  public static Watch over(Project project, ProviderProcess provider) {
    var watch = new Watch(project, provider);
    watch.looking.scheduleWithFixedDelay(watch::look, PAUSE_MS, PAUSE_MS, TimeUnit.MILLISECONDS);
    return watch;
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }

  private void look() {
    try {
      State now = state(project.sources());
      if (!now.equals(sources)) {
        sources = now;
        System.err.println("Sources have changed: building ...");
        if (!project.build()) {
          System.err.println("It does not build. What ran before runs on.");
          return;
        }
      }
      State built = state(project.classes());
      if (!built.equals(classes)) {
        classes = built;
        provider.restart();
        System.err.println("The provider runs with what is new; everything else is as it was.");
      }
    } catch (IOException | RuntimeException e) {
      System.err.println("The provider could not be restarted: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static State state(List<Path> roots) {
    long count = 0;
    FileTime youngest = FileTime.fromMillis(0);
    for (Path root : roots) {
      try (Stream<Path> files = Files.exists(root) ? Files.walk(root) : Stream.empty()) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          count++;
          FileTime time = Files.getLastModifiedTime(file);
          youngest = time.compareTo(youngest) > 0 ? time : youngest;
        }
      } catch (IOException | UncheckedIOException e) {
        // A file went away between two looks: the next one sees what is left.
        return new State(-1, youngest);
      }
    }
    return new State(count, youngest);
  }
}
