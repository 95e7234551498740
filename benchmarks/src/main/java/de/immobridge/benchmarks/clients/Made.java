package de.immobridge.benchmarks.clients;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.utils.AttributeMap;

/** The clients as one would build them for a function. */
final class Made {
  static final byte[] BODY =
      ("{\"token\":\"" + "0123456789abcdef".repeat(4) + "\",\"request\":{\"actions\":[]}}")
          .getBytes(UTF_8);
  private static final String TYPE = "application/json";

  private Made() {}

  static Candidate.Call nothing(URI address) {
    return () -> 0;
  }

  static Candidate.Call jdk(URI address) {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return () ->
        client
            .send(
                HttpRequest.newBuilder(address)
                    .header("Content-Type", TYPE)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(BODY))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .body()
            .length;
  }

  static Candidate.Call urlConnection(URI address) {
    return urlConnection(address, false);
  }

  static Candidate.Call urlConnectionStreamed(URI address) {
    return urlConnection(address, true);
  }

  private static Candidate.Call urlConnection(URI address, boolean streamed) {
    return () -> {
      var connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setRequestMethod("POST");
      connection.setRequestProperty("Content-Type", TYPE);
      connection.setDoOutput(true);
      if (streamed) {
        connection.setFixedLengthStreamingMode(BODY.length);
      }
      try (var out = connection.getOutputStream()) {
        out.write(BODY);
      }
      try (var in = connection.getInputStream()) {
        return in.readAllBytes().length;
      }
    };
  }

  static Candidate.Call apache(URI address) {
    var client = HttpClients.custom().useSystemProperties().build();
    return () -> {
      var post = new HttpPost(address);
      post.setEntity(new ByteArrayEntity(BODY, ContentType.APPLICATION_JSON));
      return client.execute(post, answer -> EntityUtils.toByteArray(answer.getEntity())).length;
    };
  }

  static Candidate.Call sdkApache(URI address) {
    return through(Apache5HttpClient.create(), address);
  }

  static Candidate.Call sdkCrt(URI address) {
    return through(crt(), address);
  }

  static Candidate.Call dynamoUrlConnection(URI address) {
    return dynamo(UrlConnectionHttpClient.create(), address);
  }

  static Candidate.Call dynamoApache(URI address) {
    return dynamo(Apache5HttpClient.create(), address);
  }

  static Candidate.Call dynamoCrt(URI address) {
    return dynamo(crt(), address);
  }

  /** It does not know Java's trust store, and it is not the certificate that is measured. */
  private static SdkHttpClient crt() {
    return AwsCrtHttpClient.builder()
        .buildWithDefaults(
            AttributeMap.builder()
                .put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, true)
                .build());
  }

  private static Candidate.Call through(SdkHttpClient client, URI address) {
    return () -> {
      SdkHttpRequest request =
          SdkHttpRequest.builder()
              .uri(address)
              .method(SdkHttpMethod.POST)
              .putHeader("Host", address.getAuthority())
              .putHeader("Content-Type", TYPE)
              .putHeader("Content-Length", Integer.toString(BODY.length))
              .build();
      var answer =
          client
              .prepareRequest(
                  HttpExecuteRequest.builder()
                      .request(request)
                      .contentStreamProvider(() -> new ByteArrayInputStream(BODY))
                      .build())
              .call();
      try (var in = answer.responseBody().orElseThrow()) {
        return in.readAllBytes().length;
      }
    };
  }

  private static Candidate.Call dynamo(SdkHttpClient client, URI address) {
    DynamoDbClient dynamo =
        DynamoDbClient.builder()
            .endpointOverride(address)
            .region(Region.EU_CENTRAL_1)
            .httpClient(client)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
    Map<String, AttributeValue> key =
        Map.of("customerWebId", AttributeValue.builder().s("some-customer").build());
    return () ->
        dynamo.getItem(get -> get.tableName("T").key(key).consistentRead(true)).item().size();
  }
}
