package de.immobridge.sandbox.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A browser without a window. Whatever is asked of it is waited for. */
final class Chromium implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration GLANCE = Duration.ofMillis(40);

  private final ChromeDriver driver;
  private final Path profile;

  private Chromium(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /**
   * Starts it.
   *
   * @param language in which the person reads, {@code de} for example
   */
  static Chromium start(String language) throws IOException {
    var profile = Files.createTempDirectory("browser");
    var service = new ChromeDriverService.Builder();
    BrowserSearch.driver().ifPresent(path -> service.usingDriverExecutable(path.toFile()));
    try {
      return new Chromium(new ChromeDriver(service.build(), options(language, profile)), profile);
    } catch (WebDriverException e) {
      throw new IllegalStateException(BrowserSearch.REMEDY, e);
    }
  }

  private static ChromeOptions options(String language, Path profile) {
    var options = new ChromeOptions();
    BrowserSearch.browser().ifPresent(path -> options.setBinary(path.toFile()));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--lang=" + language,
        "--user-data-dir=" + profile);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
    options.setCapability(ChromeOptions.LOGGING_PREFS, BrowserLog.everything());
    return options;
  }

  void open(String url) {
    driver.get(url);
  }

  /** What stands in the address bar. */
  String address() {
    return Objects.requireNonNull(driver.getCurrentUrl());
  }

  /** The size of the page itself. */
  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** The element, once it can be seen. */
  WebElement see(String css) {
    until(() -> sees(css), "'" + css + "' can be seen");
    return driver.findElement(By.cssSelector(css));
  }

  boolean sees(String css) {
    return driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed);
  }

  void gone(String css) {
    until(() -> !sees(css), "'" + css + "' is gone");
  }

  void click(String css) {
    see(css);
    until(
        () -> {
          try {
            driver.findElement(By.cssSelector(css)).click();
            return true;
          } catch (ElementNotInteractableException e) {
            // Under something that stays in place: a person scrolls on.
            script("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", css);
            return false;
          }
        },
        "'" + css + "' can be pressed");
  }

  String text(String css) {
    return see(css).getText();
  }

  /** What an input holds. */
  String value(String css) {
    return property(css, "value");
  }

  String property(String css, String name) {
    return Objects.requireNonNullElse(there(css).getDomProperty(name), "");
  }

  String attribute(String css, String name) {
    return Objects.requireNonNullElse(there(css).getDomAttribute(name), "");
  }

  /** The element, whether or not it can be seen. */
  private WebElement there(String css) {
    until(() -> count(css) > 0, "'" + css + "' is there");
    return driver.findElement(By.cssSelector(css));
  }

  void shows(String css, String text) {
    until(() -> sees(css) && text(css).contains(text), "'" + css + "' shows '" + text + "'");
  }

  /** Takes the place of what an input holds, as a person does who marks all and types. */
  void type(String css, String text) {
    var element = see(css);
    script("arguments[0].focus(); arguments[0].select()", element);
    element.sendKeys(text);
  }

  /** Keys for whatever has the focus. */
  void press(CharSequence keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  int count(String css) {
    return driver.findElements(By.cssSelector(css)).size();
  }

  /** From here on the page inside. */
  void inside(String css) {
    see(css);
    driver.switchTo().frame(driver.findElement(By.cssSelector(css)));
  }

  /** From here on the page outside. */
  void outside() {
    driver.switchTo().defaultContent();
  }

  Object script(String script, Object... arguments) {
    return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
  }

  /** Until it is closed, framed pages are denied their storage. */
  Allowing denyingStorage() {
    var script =
        "if (window !== window.top) Object.defineProperty(window, 'localStorage', { get() { throw"
            + " new DOMException('denied', 'SecurityError'); } });";
    var id =
        driver
            .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
            .get("identifier");
    return () ->
        driver.executeCdpCommand(
            "Page.removeScriptToEvaluateOnNewDocument",
            Map.of("identifier", Objects.requireNonNull(id)));
  }

  /** Ends what was denied. */
  interface Allowing extends AutoCloseable {
    @Override
    void close();
  }

  void until(BooleanSupplier condition, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(condition)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not in time: " + what);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  private static boolean holds(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (StaleElementReferenceException | NoSuchElementException e) {
      return false;
    }
  }

  /** What it has noted since the last time. */
  BrowserLog log() {
    return new BrowserLog(driver.manage().logs());
  }

  void photograph(Path file) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (var files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
