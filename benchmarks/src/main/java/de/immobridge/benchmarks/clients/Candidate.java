package de.immobridge.benchmarks.clients;

import java.net.URI;

/** What is compared: something that can make the same call again and again. */
enum Candidate {
  NOTHING("nothing", Made::nothing),
  JDK("JDK HttpClient", Made::jdk),
  URL_CONNECTION("HttpURLConnection", Made::urlConnection),
  URL_CONNECTION_STREAMED("HttpURLConnection, streamed", Made::urlConnectionStreamed),
  APACHE("Apache HttpClient 5", Made::apache),
  SDK_APACHE("Apache 5 through the AWS SDK's SdkHttpClient", Made::sdkApache),
  SDK_CRT("CRT through the AWS SDK's SdkHttpClient", Made::sdkCrt),
  DYNAMO_URL_CONNECTION("DynamoDB, url-connection-client", Made::dynamoUrlConnection),
  DYNAMO_APACHE("DynamoDB, apache5-client", Made::dynamoApache),
  DYNAMO_CRT("DynamoDB, aws-crt-client", Made::dynamoCrt);

  private final String words;
  private final Maker maker;

  Candidate(String words, Maker maker) {
    this.words = words;
    this.maker = maker;
  }

  String words() {
    return words;
  }

  Call make(URI address) throws Exception {
    return maker.make(address);
  }

  /** Builds the client. */
  interface Maker {
    Call make(URI address) throws Exception;
  }

  /** One exchange with the server; returns the size of what came back. */
  interface Call {
    int make() throws Exception;
  }
}
