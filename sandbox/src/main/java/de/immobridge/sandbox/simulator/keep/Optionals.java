package de.immobridge.sandbox.simulator.keep;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.util.Optional;

/** What may be absent, as the value itself or as null. */
public final class Optionals {

  private Optionals() {}

  /** Writes it. */
  @SuppressWarnings("rawtypes") // Jackson asks by the raw class.
  public static final class Writer extends StdSerializer<Optional> {
    private static final long serialVersionUID = 1L;

    /** For every kind of value. */
    public Writer() {
      super(Optional.class);
    }

    @Override
    public void serialize(Optional value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (value.isPresent()) {
        provider.defaultSerializeValue(value.get(), out);
      } else {
        out.writeNull();
      }
    }
  }

  /** Reads it, as the type that the place asks for. */
  @SuppressWarnings("rawtypes") // As above.
  public static final class Reader extends StdDeserializer<Optional>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final JavaType content;

    /** For every kind of value. */
    public Reader() {
      this(TypeFactory.unknownType());
    }

    private Reader(JavaType content) {
      super(Optional.class);
      this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, BeanProperty property) {
      return new Reader(property.getType().containedType(0));
    }

    @Override
    public Optional deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Optional.of(context.readValue(parser, content));
    }

    @Override
    public Optional getNullValue(DeserializationContext context) {
      return Optional.empty();
    }
  }
}
