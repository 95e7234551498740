package de.immobridge.sandbox.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.marketplace.Activations;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.recorder.ApiCall;
import de.immobridge.sandbox.simulator.recorder.CallLog;
import java.util.List;

/** Carries out the actions of a request one after the other and notes each (F.3, F.6). */
public final class Dispatcher {

  private static final String SLOW = "fields";

  private final ActionHandlers handlers;
  private final Gate gate;
  private final ErrorInjection errors;
  private final Activations activations;
  private final Knobs knobs;
  private final OnOfficeClock clock;
  private final CallLog calls;

  public Dispatcher(
      ActionHandlers handlers,
      Marketplace marketplace,
      Knobs knobs,
      OnOfficeClock clock,
      CallLog calls) {
    this.handlers = handlers;
    this.gate = new Gate(marketplace, knobs, clock);
    this.errors = new ErrorInjection(knobs);
    this.activations = marketplace.activations();
    this.knobs = knobs;
    this.clock = clock;
    this.calls = calls;
  }

  ObjectNode answer(String version, byte[] body) {
    try {
      var request = ApiRequest.read(body);
      var results = request.actions().stream().map(action -> act(request.token(), action)).toList();
      note(version, results);
      if (results.stream().anyMatch(Dispatcher::isAnswered)) {
        activations.answered(request.token());
      }
      return Answer.of(results, knobs.get(StandardKnobs.TOP_LEVEL));
    } catch (ApiFault fault) {
      return Answer.of(fault);
    }
  }

  private Result act(String token, Action action) {
    try {
      action.check();
      var principal = gate.admit(token, action);
      var handler = handlers.find(action.actionIdText(), action.resourceTypeText());
      errors.check(action.resourceTypeText());
      if (action.resourceTypeText().equals(SLOW)) {
        Pause.of(knobs.get(StandardKnobs.FIELDS_LATENCY));
      }
      var parameters = new Parameters(action.parameterObject());
      var outcome = handler.handle(new Call(principal, action.resourceIdText(), parameters));
      return new Result.Done(action, outcome);
    } catch (ApiFault fault) {
      return new Result.Failed(action, fault.code(), fault.text());
    }
  }

  private static boolean isAnswered(Result result) {
    return result instanceof Result.Done && !result.action().resourceTypeText().equals(Gate.UNLOCK);
  }

  private void note(String version, List<Result> results) {
    calls.add(results.stream().map(result -> call(version, result)).toList());
  }

  private ApiCall call(String version, Result result) {
    var action = result.action();
    return new ApiCall(
        version,
        action.actionIdText(),
        action.resourceTypeText(),
        action.resourceIdText(),
        action.parameterObject(),
        result.code(),
        clock.now());
  }
}
