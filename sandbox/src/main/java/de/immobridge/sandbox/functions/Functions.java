package de.immobridge.sandbox.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/** The functions of one provider, wherever they run. */
public interface Functions extends AutoCloseable {

  /** What stands behind the routes of this function. */
  RequestStreamHandler handler(Function function);

  @Override
  void close();

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
