package de.immobridge.sandbox.gateway;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What Lambda tells a function about its invocation, as far as it makes sense here. */
public record LocalContext(String functionName) implements Context {
  /** A system property: more time, for whoever stands still in a debugger. */
  public static final String REMAINING_MS = "sandbox.remaining";

  private static final int MEMORY_MB = 1024;
  private static final int USUAL_MS = 29_000;

  @Override
  public String getAwsRequestId() {
    return UUID.randomUUID().toString();
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/" + functionName;
  }

  @Override
  public String getLogStreamName() {
    return "sandbox";
  }

  @Override
  public String getFunctionName() {
    return functionName;
  }

  @Override
  public String getFunctionVersion() {
    return "sandbox";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:sandbox:000000000000:function:" + functionName;
  }

  @Override
  @SuppressWarnings("NullAway") // The interface of AWS says nothing about null; Lambda gives null.
  public CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  @SuppressWarnings("NullAway") // As above.
  public ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return Integer.getInteger(REMAINING_MS, USUAL_MS);
  }

  @Override
  public int getMemoryLimitInMB() {
    return MEMORY_MB;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        System.err.println(message);
      }

      @Override
      public void log(byte[] message) {
        System.err.println(new String(message, StandardCharsets.UTF_8));
      }
    };
  }
}
