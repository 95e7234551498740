package de.immobridge.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that others write: every question has an answer, and what is written is read again. */
class JsonTest {
  private static final String ALL =
      "{\"t\":\"a\\n"
          + "\\u00fc\",\"n\":1.50e3,\"b\":true,\"f\":false,\"z\":null,\"l\":[1,[],{}],\"o\":{\"x\":\"y\"}}";

  @Test
  void whatIsWrittenIsReadAgainToTheLastDigit() throws IOException {
    Json read = JsonText.read(ALL.getBytes(UTF_8));

    assertThat(JsonText.write(read)).isEqualTo(ALL.replace("\\u00fc", "ü"));
    assertThat(JsonText.read(new ByteArrayInputStream(JsonText.bytes(read)))).isEqualTo(read);
    assertThat(JsonText.readStrictly(JsonText.write(read))).isEqualTo(read);
    assertThat(JsonText.write(Json.missing())).isEqualTo("null");
  }

  @Test
  void everyQuestionCanBePutToEveryValue() throws IOException {
    Json all = JsonText.read(ALL.getBytes(UTF_8));

    assertThat(all.at("l").at(0).text()).isEqualTo("1");
    assertThat(all.at("l").at(2)).isInstanceOf(Json.Obj.class);
    for (int outside : new int[] {-1, 3, 99}) {
      assertThat(all.at("l").at(outside).present()).isFalse();
    }
    for (String name : List.of("t", "n", "b", "z", "l", "o", "absent")) {
      assertThat(all.at(name).at("absent").present()).isFalse();
      assertThat(all.at(name).at(7).present()).isFalse();
    }
    assertThat(all.at("n").text()).isEqualTo("1.50e3");
    assertThat(all.at("b").text()).isEqualTo("true");
    assertThat(List.of(all, all.at("l"), all.at("z"), all.at("absent")))
        .allMatch(value -> value.text().isEmpty());
    assertThat(all.at("z").present()).isTrue();
    assertThat(all.at("t").elements()).isEmpty();
    assertThat(all.at("t").fields()).isEmpty();
  }

  @Test
  void javaValuesBecomeJsonAndOthersAreRefused() {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("none", null);
    values.put("list", Arrays.asList("a", 1, null, new Json.Bool(true)));

    assertThat(JsonText.write(Json.of(values)))
        .isEqualTo("{\"none\":null,\"list\":[\"a\",1,null,true]}");
    assertThatThrownBy(() -> Json.of(new Object())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobodyChangesAValue() {
    var members = new LinkedHashMap<String, Json>(Map.of("a", new Json.Num("1")));
    var object = new Json.Obj(members);

    members.clear();

    assertThat(object.members()).containsOnlyKeys("a");
    assertThat(object.members()).isNotEmpty().doesNotContainKey("b");
    assertThatThrownBy(() -> object.members().put("b", Json.missing()))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "[1", "1 2", "{\"a\":}", "nul", "'a'", "{a:1}", "\"a"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> JsonText.read(text.getBytes(UTF_8))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> JsonText.readStrictly(text)).isInstanceOf(IOException.class);
  }

  @Test
  void ofMembersOfTheSameNameTheLastCountsOrNone() throws IOException {
    String twice = "{\"a\":1,\"a\":2}";

    assertThat(JsonText.read(twice.getBytes(UTF_8)).at("a").text()).isEqualTo("2");
    assertThatThrownBy(() -> JsonText.readStrictly(twice)).isInstanceOf(IOException.class);
  }
}
