package de.immobridge.benchmarks.usual;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** What both handlers need, all of it built whenever one starts. */
final class Setup {
  final ObjectMapper json = new ObjectMapper();
  final Clock clock = Clock.systemUTC();
  final Tables tables;
  final Sealing sealing;
  final Signatures signatures;
  final OnOffice onOffice;

  Setup(Map<String, String> environment) {
    this.tables = new Tables(URI.create(environment.getOrDefault("DYNAMODB_ENDPOINT", "")));
    this.sealing = new Sealing(environment.getOrDefault("KMS_KEY_ID", ""));
    this.signatures =
        new Signatures(
            URI.create(environment.getOrDefault("PUBLIC_BASE_URL", "")),
            environment.getOrDefault("PROVIDER_SECRETS", ""),
            clock);
    this.onOffice = new OnOffice(json, URI.create(environment.getOrDefault("API_URL", "")), clock);
  }
}
