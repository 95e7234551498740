package de.immobridge.kit;

import de.immobridge.access.ServiceSession;
import de.immobridge.marketplace.ServiceCall;
import de.immobridge.onoffice.Api;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes what a provider's code gets. */
record Calls(Provider provider, OwnThings own) {

  ServiceSession session(ServiceCall call, Service service) {
    Map<String, List<String>> parameters = new TreeMap<>(call.further());
    if (!call.imageIds().isEmpty()) {
      parameters.put(ServiceSession.IMAGE_IDS, call.imageIds());
    }
    return new ServiceSession(
        call.user(),
        service.name(),
        call.origin(),
        call.window(),
        call.userLanguage(),
        parameters);
  }

  PageCall page(Invocation invocation, ServiceSession session, Api api) {
    return new PageCall(
        provider,
        session,
        invocation.language(session.userLanguage()),
        api,
        own.until(invocation.deadline()));
  }

  ActionCall action(Invocation invocation, ServiceSession session, Api api, Input input) {
    return new ActionCall(
        provider,
        session,
        invocation.language(session.userLanguage()),
        api,
        own.until(invocation.deadline()),
        input);
  }
}
