package de.immobridge.sandbox.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file as a tree, its anchors resolved. Tags are passed over: {@code !Ref Name} is the text
 * {@code Name}, {@code !GetAtt Name.Arn} the text {@code Name.Arn}.
 */
final class Yaml {
  private Yaml() {}

  static JsonNode tree(Path file) {
    try {
      var yaml = new org.yaml.snakeyaml.Yaml(new Untagged());
      return new ObjectMapper().valueToTree(yaml.load(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Untagged extends SafeConstructor {
    Untagged() {
      super(options());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              return switch (node) {
                case ScalarNode scalar -> scalar.getValue();
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                default -> throw new IllegalStateException(node.getNodeId().name());
              };
            }
          });
    }

    private static LoaderOptions options() {
      var options = new LoaderOptions();
      options.setMaxAliasesForCollections(1000);
      return options;
    }
  }
}
