package de.immobridge.telemetry;

import com.amazonaws.services.lambda.runtime.Context;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** What Lambda hands over beside the event. */
public final class TestContext {
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
  public static final Context USUAL = context(Map.of());

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

  /** Answers what logging asks for, and this header of X-Ray. */
  static Context traced(String header) {
    return context(
        Map.of(
            "getXrayTraceId", header, "getAwsRequestId", "3d2b1c0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a"));
  }

  private static Context context(Map<String, Object> more) {
    var answers = new HashMap<>(ANSWERS);
    answers.putAll(more);
    return (Context)
        Proxy.newProxyInstance(
            TestContext.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> answers.get(method.getName()));
  }
}
