package de.immobridge.sandbox.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds a Chromium or Chrome on this machine, and installs one where that can be done quietly. */
final class BrowserSearch {

  static final String REMEDY =
      "No Chromium or Chrome could be started: install one (on Debian: apt-get install chromium"
          + " chromium-driver) or set the environment variable CHROME to its path.";

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<Path> USUAL =
      Stream.of(
              "/usr/bin",
              "/usr/local/bin",
              "/snap/bin",
              "/usr/lib/chromium",
              "/opt/google/chrome",
              "/opt/homebrew/bin")
          .map(Path::of)
          .toList();
  private static final List<Path> APPLICATIONS =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
          Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));
  private static final int MINUTES_TO_INSTALL = 5;

  private BrowserSearch() {}

  /** The browser; none if Selenium shall try to get one. */
  static Optional<Path> browser() {
    var found = named("CHROME").or(BrowserSearch::installed);
    return found.isPresent() || !install() ? found : installed();
  }

  /** The driver that came with the browser; none if Selenium shall get one that fits. */
  static Optional<Path> driver() {
    return named("CHROMEDRIVER").or(() -> inFolders(List.of("chromedriver")));
  }

  private static Optional<Path> installed() {
    return inFolders(BROWSERS)
        .or(() -> APPLICATIONS.stream().filter(Files::isExecutable).findFirst());
  }

  private static Optional<Path> named(String variable) {
    return Optional.ofNullable(System.getProperty(variable))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(path -> !path.isBlank())
        .map(Path::of);
  }

  private static Optional<Path> inFolders(List<String> names) {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    var folders =
        Stream.concat(
                Arrays.stream(path.split(File.pathSeparator))
                    .filter(folder -> !folder.isBlank())
                    .map(Path::of),
                USUAL.stream())
            .toList();
    return names.stream()
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean install() {
    if (!"root".equals(System.getProperty("user.name"))
        || inFolders(List.of("apt-get")).isEmpty()) {
      return false;
    }
    return run("apt-get", "update")
        && run(
            "apt-get", "install", "-y", "--no-install-recommends", "chromium", "chromium-driver");
  }

  private static boolean run(String... command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return process.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
