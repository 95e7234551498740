package de.immobridge.sandbox.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import de.immobridge.customer.AwsClients;
import de.immobridge.kit.PropertyFunction;
import de.immobridge.kit.Provider;
import de.immobridge.kit.ServiceFunction;
import de.immobridge.kit.UnlockFunction;
import java.time.Clock;
import java.util.Map;

/** The functions of one provider, wherever they run. */
public interface Functions extends AutoCloseable {

  /** What stands behind the routes of this function. */
  RequestStreamHandler handler(Function function);

  @Override
  void close();

  /**
   * The functions of a provider that is built with the kit, in this process.
   *
   * @param environment their settings
   */
  static Functions of(Provider provider, Map<String, String> environment, Clock clock) {
    return here(
        new UnlockFunction(provider, environment, clock),
        new ServiceFunction(provider, environment, clock),
        new PropertyFunction(provider, environment, clock));
  }

  /** The same with clients of AWS that others use too. */
  static Functions of(
      Provider provider, Map<String, String> environment, Clock clock, AwsClients aws) {
    return here(
        new UnlockFunction(provider, environment, clock, aws),
        new ServiceFunction(provider, environment, clock, aws),
        new PropertyFunction(provider, environment, clock, aws));
  }

  /** Functions in this process. */
  static Functions here(
      RequestStreamHandler unlock,
      RequestStreamHandler serviceCall,
      RequestStreamHandler propertyEditing) {
    return new Functions() {
      @Override
      public RequestStreamHandler handler(Function function) {
        return switch (function) {
          case UNLOCK -> unlock;
          case SERVICE_CALL -> serviceCall;
          case PROPERTY_EDITING -> propertyEditing;
        };
      }

      @Override
      public void close() {}
    };
  }
}
