package de.immobridge.sandbox.simulator.api.address;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Countries as addresses name them: in German, unless a code is asked for. */
final class Countries {

  private Countries() {}

  /** The German name of a country that was given by its name or its three letters. */
  static Optional<String> name(String given) {
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> Locale.of("", code))
        .filter(country -> german(country).equals(given) || country.getISO3Country().equals(given))
        .map(Countries::german)
        .findFirst();
  }

  /** A country as it is shown; the names of the code types are the vendor's, not the standard's. */
  static String shown(String name, String codeType) {
    var country =
        Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code))
            .filter(each -> german(each).equals(name))
            .findFirst();
    return switch (codeType) {
      case "ISO-3166-2" -> country.map(Locale::getCountry).orElse(name);
      case "ISO-3166-3" -> country.map(Locale::getISO3Country).orElse(name);
      default -> name;
    };
  }

  private static String german(Locale country) {
    return country.getDisplayCountry(Locale.GERMAN);
  }
}
