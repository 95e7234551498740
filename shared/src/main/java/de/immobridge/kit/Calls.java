package de.immobridge.kit;

import de.immobridge.access.ServiceSession;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.marketplace.ServiceCall;
import de.immobridge.onoffice.Api;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes what a provider's code gets. */
record Calls(Provider provider, RecordsOf recordsOf, OwnThings own) {

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

  PageCall page(Invocation invocation, ServiceSession session, Api api, StoredFields fields) {
    PageLanguage language = invocation.language(session.userLanguage());
    return new PageCall(
        provider,
        session,
        language,
        api,
        recordsOf.records(api, session, language, fields),
        own.until(invocation.deadline()));
  }

  ActionCall action(
      Invocation invocation, ServiceSession session, Api api, StoredFields fields, Input input) {
    PageLanguage language = invocation.language(session.userLanguage());
    return new ActionCall(
        provider,
        session,
        language,
        api,
        recordsOf.records(api, session, language, fields),
        own.until(invocation.deadline()),
        input);
  }
}
