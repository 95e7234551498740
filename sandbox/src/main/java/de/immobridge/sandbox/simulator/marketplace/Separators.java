package de.immobridge.sandbox.simulator.marketplace;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people write them in German, which at times reaches ids too (D.1). */
final class Separators {

  private Separators() {}

  /** 1042 becomes 1.042. */
  static String thousands(int number) {
    return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.GERMANY))
        .format(number);
  }
}
