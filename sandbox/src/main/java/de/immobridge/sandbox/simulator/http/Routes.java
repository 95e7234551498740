package de.immobridge.sandbox.simulator.http;

import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.List;

/** All addresses of the simulator; the first route that fits answers. */
public record Routes(List<Route> routes) implements Route.Handler {

  public Routes {
    routes = List.copyOf(routes);
  }

  @Override
  public Response handle(Request request) {
    try {
      return route(request);
    } catch (Problem problem) {
      return Response.problem(problem);
    }
  }

  private Response route(Request request) {
    boolean known = false;
    for (var route : routes) {
      var variables = route.match(request.path());
      if (variables.isPresent()) {
        if (route.method().equals(request.method())) {
          return route.handler().handle(request.with(variables.get()));
        }
        known = true;
      }
    }
    throw known
        ? Problem.method(request.method() + " is not possible on " + request.path() + ".")
        : Problem.unknown("There is nothing at " + request.path() + ".");
  }
}
