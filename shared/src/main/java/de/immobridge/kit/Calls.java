package de.immobridge.kit;

import de.immobridge.access.ServiceSession;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.marketplace.ServiceCall;
import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.Deadline;
import de.immobridge.records.Records;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes what a provider's code gets.
 *
 * @param ownVersion the provider's own version of onOffice
 */
record Calls(Provider provider, RecordsOf recordsOf, Function<Deadline, Optional<Api>> ownVersion) {

  /** Everything that a call of a provider's code is made of. */
  record Circumstances(
      Calls calls,
      ServiceSession session,
      PageLanguage language,
      Api api,
      Records records,
      Deadline deadline) {}

  ServiceSession session(ServiceCall call, Service service) {
    Map<String, List<String>> parameters = new TreeMap<>(call.further());
    if (!call.imageIds().isEmpty()) {
      parameters.put(ServiceSession.IMAGE_IDS, call.imageIds());
    }
    return new ServiceSession(
        call.user(),
        service.name(),
        call.origin(),
        Optional.empty(),
        call.window(),
        call.userLanguage(),
        parameters);
  }

  /** Fetched beside whatever comes before it is needed. */
  StoredFields fields(Invocation invocation, ServiceSession session) {
    return recordsOf.fields(invocation, session);
  }

  Circumstances circumstances(
      Invocation invocation, ServiceSession session, Api api, StoredFields fields) {
    PageLanguage language = invocation.language(session.userLanguage());
    Records records = recordsOf.records(api, session, language, fields);
    return new Circumstances(this, session, language, api, records, invocation.deadline());
  }
}
