package de.immobridge.kit;

import de.immobridge.gateway.Asset;
import java.util.List;

/** The look and the script that all pages share. */
final class KitAssets {
  static final Asset STYLE = Asset.beside(KitAssets.class, "immobridge.css");
  static final Asset SCRIPT = Asset.beside(KitAssets.class, "immobridge.js");

  /** What the script imports. */
  static final List<Asset> MODULES =
      List.of(
          Asset.beside(KitAssets.class, "drafts.js"), Asset.beside(KitAssets.class, "pieces.js"));

  static final Asset LOADING = Asset.beside(KitAssets.class, "loading.js");

  private KitAssets() {}
}
