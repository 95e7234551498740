package de.immobridge.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person does on the enterprise pages. */
final class Enterprise {

  static final String HANSEKONTOR = "hansekontor-4711";
  static final int KATRIN = 17;
  static final int MIRIAM = 34;
  static final String FRAME = "iframe.provider";

  private final Stage stage;

  Enterprise(Stage stage) {
    this.stage = stage;
  }

  private Chromium browser() {
    return stage.browser();
  }

  void open(int user, String... parts) {
    var path = String.join("/", parts);
    browser().open("about:blank");
    browser().open(stage.enterprise() + "/#/" + HANSEKONTOR + "/" + user + "/" + path);
    browser().see("main h1");
  }

  /** From the next page on, whatever the user's own language is. */
  void speak(String language) {
    browser().script("sessionStorage.setItem('language', arguments[0])", language);
  }

  void open(int user, int estate, String language) {
    open(user, "estates", Integer.toString(estate), language);
    browser().see("#tab-" + language + "[aria-selected='true']");
  }

  /** The first two steps of the activation, until the key is there. */
  String askForKey(String audience) {
    browser().click("#activate");
    browser().click("#terms");
    browser().click("#terms-next");
    browser().click("input[value='" + audience + "']");
    browser().click("#rights-next");
    browser().see("#api-key");
    var key = browser().value("#api-key");
    assertThat(key).hasSize(64);
    stage.secret(key);
    return key;
  }

  /** Pastes a key into the provider's page and presses its button. */
  void paste(String key) {
    browser().inside(FRAME);
    browser().see("#secret");
    stage.secret(browser().value("input[name='handle']"));
    browser().type("#secret", key);
    browser().click("#unlockButton");
    browser().outside();
  }

  /** The whole activation, with the right key. */
  void activate(String audience) {
    open(KATRIN, "marketplace");
    paste(askForKey(audience));
    browser().click("#activation-done");
    browser().gone(".activation-window");
    browser().see(".tile[data-status='active']");
  }

  /** Presses the service button and goes into the provider's page. */
  void startService() {
    browser().click("#service-texts");
    browser().inside(FRAME);
    browser().see("#editor");
    stage.secret(browser().attribute("meta[name='session']", "content"));
  }

  String shown(String field) {
    return browser().text(".text[data-field='" + field + "'] .value");
  }
}
