package de.immobridge.kit;

import de.immobridge.gateway.PageLanguage;
import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.records.LanguageRules;
import de.immobridge.records.Memory;
import de.immobridge.records.Records;

/** Makes typed records of an API, with labels in the language of whoever looks at them. */
record RecordsOf(Memory memory, LanguageRules languages) {

  Records records(Api api, CustomerWebId customer, PageLanguage language) {
    EstateLanguage labels =
        EstateLanguage.of(
            switch (language) {
              case GERMAN -> "DEU";
              case ENGLISH -> "ENG";
            });
    return new Records(api, customer, labels, memory, languages);
  }
}
