package de.immobridge.kit;

import de.immobridge.access.ServiceSession;
import de.immobridge.gateway.Assets;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.marketplace.Origin;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A page of 5 KB with the kit's frame around it, as bytes. */
@State(Scope.Benchmark)
public class PageBenchmark {
  private static final String BODY = "<p>Light, and quiet. Near the park.</p>\n".repeat(128);

  private final PageFrame frame =
      new PageFrame(
          new Assets(List.of(KitAssets.STYLE, KitAssets.SCRIPT)),
          List.of("https://*.onoffice.de"),
          "*");
  private final Service service = Service.named("facts", _ -> Reply.notForThisPlace());
  private final Reply.Page page = Reply.page("Facts", BODY);
  private final Request request =
      new Request(
          "GET /service/{service}",
          "/service/facts",
          "",
          Map.of(),
          Map.of("service", "facts"),
          new byte[0],
          "provider.example",
          "request-1");
  private final ServiceSession session =
      new ServiceSession(
          new User(new CustomerWebId("hansekontor-4711"), "17"),
          "facts",
          new Origin.Estate(new EstateId("1042"), EstateLanguage.of("ENG")),
          Optional.empty(),
          Optional.of(new ParameterCacheId("1234567890")),
          "ENG",
          Map.of());

  /** What is measured. */
  @Benchmark
  public Response framed() {
    return frame.around(page, request, service, session, "a-sealed-session", PageLanguage.ENGLISH);
  }
}
