package de.immobridge.sandbox.faults;

import static de.immobridge.sandbox.dynamodb.LocalDynamoDb.API_CLAIMS;
import static de.immobridge.sandbox.dynamodb.LocalDynamoDb.CUSTOMERS;

import de.immobridge.sandbox.testkit.Agency;
import de.immobridge.sandbox.testkit.OnOffice;
import de.immobridge.sandbox.testkit.ServicePage;
import de.immobridge.sandbox.visit.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A broker in front of one property, onOffice, our functions and our tables. */
record Scene(OnOffice onOffice, Tables tables, DynamoDbClient dynamo) {
  static final int ADMINISTRATOR = 17;
  static final int ESTATE = 87;
  static final String LANGUAGE = "ENG";
  private static final String FIELD = "lage";
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("de.immobridge.kit.texts", Locale.GERMAN);
  private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
  private static final Pattern TYPE = Pattern.compile("[^/:#]+$");

  Agency agency() {
    return onOffice.agency("hansekontor-4711");
  }

  ServicePage opens() {
    return agency()
        .user(ADMINISTRATOR)
        .at(ESTATE, LANGUAGE)
        .with("objekt", Integer.toString(ESTATE))
        .opens("second");
  }

  String text() {
    return agency().estate(ESTATE).text(FIELD, LANGUAGE);
  }

  void somebodyElseChangesTheText() {
    agency().estate(ESTATE).changed(FIELD, "theirs", LANGUAGE);
  }

  void sessionEnds() {
    onOffice.timePasses(Duration.ofHours(9));
  }

  /** The fault is over; a block remains. */
  void heals() {
    onOffice.scenario("happy");
    tables.are(Tables.State.WELL);
  }

  /** What our tables know of the customer and of the user's claim. */
  String known() {
    return "customer " + customer() + (rows(API_CLAIMS).isEmpty() ? "" : ", claim kept");
  }

  private String customer() {
    List<Map<String, AttributeValue>> rows = rows(CUSTOMERS);
    if (rows.isEmpty()) {
      return "unknown";
    }
    Map<String, AttributeValue> row = rows.getFirst();
    boolean inDoubt = row.keySet().stream().anyMatch(name -> name.startsWith("pending"));
    String status = row.containsKey("status") ? row.get("status").s() : "not unlocked";
    return status + (inDoubt ? ", new pair in doubt" : "");
  }

  private List<Map<String, AttributeValue>> rows(String table) {
    return dynamo.scan(scan -> scan.tableName(table)).items();
  }

  /** What a page says, in our words for it. */
  static String told(ServicePage page) {
    return told(page.status(), "text/html", page.html());
  }

  /** What an answer to a script says. */
  static String told(Visitor.Answer answer) {
    return told(answer.status(), answer.type(), answer.body());
  }

  private static String told(int status, String type, String body) {
    if (type.startsWith("application/problem+json")) {
      return status + " " + last(json(body, "type"));
    }
    return type.startsWith("text/html") ? status + " " + page(body) : Integer.toString(status);
  }

  private static String page(String html) {
    if (html.contains("id=\"patiently\"")) {
      return "still loading";
    }
    var title = TITLE.matcher(html);
    String words = title.find() ? Objects.requireNonNull(title.group(1)) : "";
    return WORDS.keySet().stream()
        .filter(key -> key.endsWith(".title") && WORDS.getString(key).equals(words))
        .map(key -> key.replace(".title", ""))
        .findFirst()
        .orElse("the page");
  }

  private static @Nullable String json(String body, String member) {
    var found = Pattern.compile("\"" + member + "\":\"([^\"]*)\"").matcher(body);
    return found.find() ? found.group(1) : "";
  }

  private static String last(@Nullable String address) {
    var found = TYPE.matcher(address == null ? "" : address);
    return found.find() ? found.group() : "";
  }
}
