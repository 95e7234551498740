package de.immobridge.kit;

import de.immobridge.gateway.Asset;

/** The look and the script that all pages share. */
final class KitAssets {
  static final Asset STYLE = Asset.beside(KitAssets.class, "immobridge.css");
  static final Asset SCRIPT = Asset.beside(KitAssets.class, "immobridge.js");

  static final Asset LOADING = Asset.beside(KitAssets.class, "loading.js");

  private KitAssets() {}
}
