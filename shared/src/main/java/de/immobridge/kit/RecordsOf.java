package de.immobridge.kit;

import de.immobridge.access.ServiceSession;
import de.immobridge.customer.Store;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.marketplace.Origin;
import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.records.LanguageRules;
import de.immobridge.records.Memory;
import de.immobridge.records.Records;
import java.util.Optional;

/**
 * Makes typed records of an API, with labels in the language of whoever looks at them.
 *
 * @param keepsFields whether this function writes field configurations to the store
 */
record RecordsOf(Memory memory, LanguageRules languages, Store store, boolean keepsFields) {

  /** The customer's field configuration, which is fetched from now on if it is not known here. */
  StoredFields fields(Invocation invocation, ServiceSession session) {
    return new StoredFields(
        store,
        session.user().customer(),
        labels(invocation.language(session.userLanguage())),
        memory,
        keepsFields,
        invocation.deadline());
  }

  Records records(Api api, ServiceSession session, PageLanguage language, StoredFields fields) {
    return new Records(api, session.user().customer(), labels(language), memory, languages, fields);
  }

  /** The id of the main language of the estate that a session is at, if it was read lately. */
  Optional<EstateId> mainId(ServiceSession session) {
    return session.origin() instanceof Origin.Estate(EstateId id, var _)
        ? memory.mainId(session.user().customer(), id)
        : Optional.empty();
  }

  private static EstateLanguage labels(PageLanguage language) {
    return EstateLanguage.of(
        switch (language) {
          case GERMAN -> "DEU";
          case ENGLISH -> "ENG";
        });
  }
}
