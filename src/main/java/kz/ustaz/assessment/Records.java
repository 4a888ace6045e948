package kz.ustaz.assessment;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.github.benmanes.caffeine.cache.Interner;
import java.util.Map;
import kz.ustaz.common.Localized;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How records are kept as JSON: their components, and nothing that is computed from them. */
final class Records {

    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .addModule(new SimpleModule()
                    .addDeserializer(Localized.class, new SharedTexts())
                    .addSerializer(Localized.class, new NamedTexts()))
            .build();

    private Records() {}

    /** Texts that are kept elsewhere, and stand as their number where a record has them. */
    interface Names {

        int UNKNOWN = -1;

        /** From 0, or {@link #UNKNOWN}: then the text itself is written. */
        int number(Localized text);

        Localized text(int number);
    }

    static ObjectWriter writer(Names names) {
        return JSON.writer().withAttribute(Names.class, names);
    }

    static ObjectReader reader(Names names) {
        return JSON.reader().withAttribute(Names.class, names);
    }

    private static final class NamedTexts extends ValueSerializer<Localized> {
        @Override
        public void serialize(Localized text, JsonGenerator to, SerializationContext context) {
            int number = context.getAttribute(Names.class) instanceof Names names ? names.number(text) : Names.UNKNOWN;
            if (number == Names.UNKNOWN) {
                context.writeValue(to, new Texts(text.texts()));
            } else {
                to.writeNumber(number);
            }
        }
    }

    private record Texts(Map<String, String> texts) {}

    /** Hundreds of attempts ask the same questions: each text is in the memory once for all of them. */
    private static final class SharedTexts extends ValueDeserializer<Localized> {

        private final Interner<Localized> known = Interner.newWeakInterner();

        @Override
        public Localized deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                return ((Names) context.getAttribute(Names.class)).text(parser.getIntValue());
            }
            return known.intern(
                    new Localized(context.readValue(parser, Texts.class).texts()));
        }
    }
}
