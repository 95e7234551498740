package de.immobridge.onoffice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpRequestBodyStream;
import software.amazon.awssdk.crt.http.HttpStream;
import software.amazon.awssdk.crt.http.HttpStreamResponseHandler;

/** One request body on its way out and one answer on its way in; called by the event loop. */
final class Exchange implements HttpStreamResponseHandler, HttpRequestBodyStream {
  private static final int MAX_BODY_BYTES = 16 * 1024 * 1024;
  private static final int INFORMATIONAL = 200;

  private final ByteBuffer toSend;
  private final long length;
  private final List<byte[]> chunks = new ArrayList<>();
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private int status;
  private int received;
  private @Nullable String location;

  Exchange(byte[] body) {
    this.toSend = ByteBuffer.wrap(body);
    this.length = body.length;
  }

  /** A whole answer. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(int status, @Nullable String location, byte[] body) {}

  /** Ends with the whole answer, or exceptionally when there will be none. */
  CompletableFuture<Answer> answer() {
    return answer;
  }

  @Override
  public boolean sendRequestBody(ByteBuffer out) {
    int size = Math.min(out.remaining(), toSend.remaining());
    out.put(toSend.slice(toSend.position(), size));
    toSend.position(toSend.position() + size);
    return !toSend.hasRemaining();
  }

  /** A body is sent once and never again. */
  @Override
  public boolean resetPosition() {
    return false;
  }

  @Override
  public long getLength() {
    return length;
  }

  @Override
  public void onResponseHeaders(
      HttpStream stream, int responseStatus, int blockType, HttpHeader[] headers) {
    status = responseStatus;
    for (HttpHeader header : headers) {
      if (responseStatus >= INFORMATIONAL
          && header.getName().toLowerCase(Locale.ROOT).equals("location")) {
        location = header.getValue();
      }
    }
  }

  @Override
  public int onResponseBody(HttpStream stream, byte[] chunk) {
    received += chunk.length;
    if (received > MAX_BODY_BYTES) {
      answer.completeExceptionally(new IOException("more than can be held"));
    } else {
      chunks.add(chunk);
    }
    return chunk.length;
  }

  @Override
  public void onResponseComplete(HttpStream stream, int errorCode) {
    if (errorCode == 0) {
      answer.complete(new Answer(status, location, body()));
    } else {
      answer.completeExceptionally(new IOException("broken off: " + errorCode));
    }
  }

  private byte[] body() {
    if (chunks.size() == 1) {
      return chunks.getFirst();
    }
    ByteBuffer whole = ByteBuffer.allocate(received);
    chunks.forEach(whole::put);
    return whole.array();
  }
}
