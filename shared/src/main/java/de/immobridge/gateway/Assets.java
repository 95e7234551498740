package de.immobridge.gateway;

import de.immobridge.basics.Digests;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All scripts and style sheets of one function, under addresses that carry one hash over all of
 * them: {@code …/assets/{version}/{file}}. Browsers may keep them for good, and modules find each
 * other beside themselves.
 */
public final class Assets {
  private static final int VERSION_LENGTH = 12;

  private final Map<String, Asset> byName = new LinkedHashMap<>();
  private final String version;

  public Assets(List<Asset> assets) {
    assets.forEach(asset -> byName.put(asset.name(), asset));
    String all =
        byName.values().stream()
            .map(asset -> asset.name() + '\n' + asset.content())
            .collect(Collectors.joining());
    this.version = HexFormat.of().formatHex(Digests.sha256(all)).substring(0, VERSION_LENGTH);
  }

  /** Where a page under this request finds a file of the function that answers below {@code of}. */
  public String address(Request request, String of, Asset asset) {
    return request.root() + of + "/assets/" + version + "/" + asset.name();
  }

  /**
   * The answer to {@code /…/assets/{version}/{file}}. While two versions are live side by side a
   * page of one may ask the other: it gets what there is, and nobody keeps that under the wrong
   * address.
   */
  public Response serve(Request request) {
    Asset asset = byName.get(request.pathParameter("file"));
    if (asset == null) {
      return new Problem(404, "not-found", "There is no such file.", "Check the address.")
          .response(request);
    }
    Response response = Response.of(200, asset.contentType(), asset.content());
    return version.equals(request.pathParameter("version"))
        ? response.with("Cache-Control", "public, max-age=31536000, immutable")
        : response;
  }
}
