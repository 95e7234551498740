package de.immobridge.sandbox.simulator.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The customers that the simulator starts with, read from files beside this class. */
public final class Seed {

  private static final List<String> CUSTOMERS =
      List.of("hansekontor", "mueller-soehne", "provider");

  private Seed() {}

  /** Fresh offices; what is changed in one simulator is not seen in another. */
  public static Offices offices() {
    return offices(Map.of());
  }

  /** Offices in which everything is as it was kept; fresh ones for who has nothing kept. */
  public static Offices offices(Map<String, Holdings> keptByWebId) {
    return new Offices(
        Once.DAYS.stream()
            .map(day -> day.office(keptByWebId.getOrDefault(day.seed().webId(), day.holdings())))
            .toList());
  }

  /** The files are read once, since many tests begin with what is in them. */
  private static final class Once {
    private static final List<FirstDay> DAYS = days();

    private static List<FirstDay> days() {
      var common = modules();
      return CUSTOMERS.stream().map(name -> firstDay(name, common)).toList();
    }
  }

  /** What never changes about a customer at its first day. */
  private record FirstDay(
      CustomerSeed seed, Modules modules, ActionKinds kinds, Holdings holdings) {

    Office office(Holdings now) {
      return Office.of(customer(), now);
    }

    private Customer customer() {
      return new Customer(
          seed.webId(),
          seed.name(),
          seed.systemLanguage(),
          seed.multilingual(),
          seed.provider(),
          seed.groups(),
          seed.users(),
          modules.with(Map.of()),
          kinds,
          seed.savedFilters() == null ? Map.of() : seed.savedFilters(),
          seed.basicSettings());
    }
  }

  private static FirstDay firstDay(String name, Modules common) {
    var seed = read(name + ".json", new TypeReference<CustomerSeed>() {});
    var modules = common.with(seed.fields() == null ? Map.of() : seed.fields());
    var fields = modules.fields("estate");
    var files = seed.files() == null ? List.<FileSeed>of() : seed.files();
    return new FirstDay(
        seed,
        modules,
        read("action-kinds.json", new TypeReference<ActionKinds>() {}),
        Holdings.seed(
            seed.estates().stream().map(estate -> estate.build(fields)).toList(),
            files.stream().map(FileSeed::build).toList(),
            read(name + "-people.json", new TypeReference<People>() {})));
  }

  private static Modules modules() {
    var modules = new LinkedHashMap<String, Module>();
    for (var seed : read("modules.json", new TypeReference<List<ModuleSeed>>() {})) {
      modules.put(seed.name(), seed.build());
    }
    return new Modules(modules);
  }

  private static <T> T read(String file, TypeReference<T> type) {
    try {
      return Json.MAPPER.readValue(bytes(file), type);
    } catch (IOException e) {
      throw new UncheckedIOException("The seed file " + file + " cannot be read", e);
    }
  }

  private static byte[] bytes(String file) {
    try (InputStream stream = Seed.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("The seed file " + file + " is missing");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The seed file " + file + " cannot be read", e);
    }
  }

  private record CustomerSeed(
      @JsonProperty("webId") String webId,
      @JsonProperty("name") String name,
      @JsonProperty("systemLanguage") String systemLanguage,
      @JsonProperty("multilingual") boolean multilingual,
      @JsonProperty("provider") boolean provider,
      @JsonProperty("groups") List<Group> groups,
      @JsonProperty("users") List<User> users,
      @JsonProperty("fields") @Nullable Map<String, Fields> fields,
      @JsonProperty("savedFilters") @Nullable Map<Integer, JsonNode> savedFilters,
      @JsonProperty("basicSettings") JsonNode basicSettings,
      @JsonProperty("files") @Nullable List<FileSeed> files,
      @JsonProperty("estates") List<EstateSeed> estates) {}

  private record ModuleSeed(String name, Map<String, String> labels, @Nullable String file) {

    Module build() {
      var fields = file == null ? Fields.of(List.of()) : read(file, new TypeReference<Fields>() {});
      return new Module(name, labels, fields);
    }
  }

  private record FileSeed(
      int id,
      int estateId,
      String name,
      FileText text,
      Set<String> published,
      @Nullable String url,
      String modified) {

    RecordFile build() {
      var content =
          url == null ? new FileContent.Stored(bytes("files/" + name)) : new FileContent.Link(url);
      return new RecordFile(
          id,
          RecordFile.Owner.estate(estateId),
          name,
          text,
          published,
          content,
          Instant.parse(modified));
    }
  }

  private record EstateSeed(
      int id, String uuid, Map<String, Value> shared, List<VersionSeed> versions) {

    Estate build(Fields fields) {
      var built = versions.stream().map(version -> version.build(fields)).toList();
      shared.keySet().forEach(name -> check(fields, name, false));
      return new Estate(id, uuid, shared, built);
    }
  }

  private record VersionSeed(int id, String language, Map<String, Value> texts) {

    Version build(Fields fields) {
      texts.keySet().forEach(name -> check(fields, name, true));
      return new Version(id, language, new LinkedHashMap<>(texts));
    }
  }

  private static void check(Fields fields, String name, boolean perLanguage) {
    var field = fields.find(name).orElseThrow(() -> new IllegalStateException("No field " + name));
    if (field.perLanguage() != perLanguage) {
      throw new IllegalStateException("The seed has " + name + " on the wrong level");
    }
  }
}
