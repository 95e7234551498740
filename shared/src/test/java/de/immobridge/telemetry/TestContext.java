package de.immobridge.telemetry;

import com.amazonaws.services.lambda.runtime.Context;
import java.lang.reflect.Proxy;
import java.util.Map;

/** What Lambda hands over beside the event. */
final class TestContext {
  private static final Map<String, Object> ANSWERS =
      Map.of(
          "getFunctionName",
          "test",
          "getFunctionVersion",
          "1",
          "getAwsRequestId",
          "lambda-request-1",
          "getInvokedFunctionArn",
          "arn:aws:lambda:eu-central-1:000000000000:function:test",
          "getMemoryLimitInMB",
          512);

  /** Answers what logging asks for. */
  static final Context USUAL = context();

  /** Answers nothing. */
  static final Context FAILING =
      (Context)
          Proxy.newProxyInstance(
              TestContext.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (_, _, _) -> {
                throw new IllegalStateException("no context");
              });

  private TestContext() {}

  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            TestContext.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> ANSWERS.get(method.getName()));
  }
}
