package de.immobridge.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.kit.Acme;
import de.immobridge.sandbox.testkit.OnOffice;
import de.immobridge.sandbox.testkit.ServicePage;
import de.immobridge.sandbox.visit.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** While a new version is let in slowly, a page of one asks the other for its files. */
class VersionsTest {
  private static final Pattern ASSET = Pattern.compile("assets/([0-9a-f]+)/([\\w.-]+)\"");

  @RegisterExtension final OnOffice onOffice = OnOffice.with(Acme.provider()).onDynamoDbLocal();

  private static Visitor.Answer file(ServicePage page, String version, String name) {
    return page.call("GET", "/service/assets/" + version + "/" + name, "");
  }

  @Test
  void thisVersionsFilesMayBeKeptForGoodAndAnotherVersionsAreServedAndKeptByNobody() {
    var agency = onOffice.agency("hansekontor-4711").activated();
    var page = agency.user(17).opens("first");
    var assets = ASSET.matcher(page.html()).results().toList();

    assertThat(assets).isNotEmpty();
    for (var asset : assets) {
      Visitor.Answer ours = file(page, asset.group(1), asset.group(2));
      Visitor.Answer others = file(page, "0123456789ab", asset.group(2));

      assertThat(ours.status()).isEqualTo(200);
      assertThat(ours.headers().get("cache-control")).contains("immutable", "max-age=31536000");
      assertThat(others.status()).isEqualTo(200);
      assertThat(others.body()).isEqualTo(ours.body());
      assertThat(others.headers().get("cache-control")).isEqualTo("no-store");
    }
  }

  @Test
  void aFileThatIsNotThereIsNotKept() {
    var agency = onOffice.agency("hansekontor-4711").activated();
    var answer = file(agency.user(17).opens("first"), "0123456789ab", "nothing.js");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.headers().get("cache-control")).isEqualTo("no-store");
  }
}
