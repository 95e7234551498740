package com.acme.expose;

import static de.immobridge.records.Field.*;

import de.immobridge.gateway.PageLanguage;
import de.immobridge.records.*;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.*;
import java.util.stream.IntStream;

/** What is read of a property. */
record Facts(String title, String description, String city, Optional<BigDecimal> area,
    Optional<BigDecimal> rooms, Optional<Long> built, Optional<Money> price, Optional<Money> rent) {
  static final Field<String, String> DESCRIPTION = text("objektbeschreibung");
  static final Projection<Facts> ALL = Projection.of(Facts::new,
      text("objekttitel"), DESCRIPTION, text("ort"), decimal("wohnflaeche"), decimal("anzahl_zimmer"),
      integer("baujahr"), money("kaufpreis", "waehrung"), money("kaltmiete", "waehrung"));

  /** Mustache takes an empty text for something. */
  boolean described() { return !description.isBlank(); }

  /** Says each fact that is there, if there are words of this kind for it: {@code fact.1=…}. */
  List<String> said(String kind, Map<String, String> words, PageLanguage language) {
    Object[] values = {
      city.isBlank() ? null : city, area.orElse(null), rooms.orElse(null), built.orElse(null),
      price.map(Money::amount).orElse(null), rent.map(Money::amount).orElse(null),
      price.or(() -> rent).flatMap(Money::currency).orElse("")
    };
    return IntStream.range(0, values.length)
        .filter(i -> values[i] != null && words.containsKey(kind + "." + i))
        .mapToObj(i -> new MessageFormat(words.get(kind + "." + i), Locale.of(language.tag())))
        .map(sentence -> sentence.format(values))
        .toList();
  }
}
