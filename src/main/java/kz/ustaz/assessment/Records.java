package kz.ustaz.assessment;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.github.benmanes.caffeine.cache.Interner;
import java.util.Map;
import kz.ustaz.common.Localized;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How records are kept as JSON: their components, and nothing that is computed from them. */
final class Records {

    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .addModule(new SimpleModule().addDeserializer(Localized.class, new SharedTexts()))
            .build();

    private Records() {}

    /** Hundreds of attempts ask the same questions: each text is in the memory once for all of them. */
    private static final class SharedTexts extends ValueDeserializer<Localized> {

        private final Interner<Localized> known = Interner.newWeakInterner();

        private record Texts(Map<String, String> texts) {}

        @Override
        public Localized deserialize(JsonParser parser, DeserializationContext context) {
            return known.intern(
                    new Localized(context.readValue(parser, Texts.class).texts()));
        }
    }
}
