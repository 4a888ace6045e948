package kz.ustaz.assessment.ui;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads small JSON bodies strictly: all that is asked for must be there, and in its own type. */
final class Bodies {

    /** The largest body, in bytes. */
    static final int LIMIT = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultNullHandling(nulls -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    static final class TooLarge extends RuntimeException {}

    static final class Malformed extends RuntimeException {
        Malformed(@Nullable Exception cause) {
            super(cause);
        }
    }

    private Bodies() {}

    /**
     * @throws TooLarge if the body has more than {@link #LIMIT} bytes
     * @throws Malformed if it is no such body
     */
    static <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new TooLarge();
        }
        try {
            T body = JSON.readValue(bytes, type);
            if (body != null) {
                return body;
            }
        } catch (JacksonException e) {
            throw new Malformed(e);
        }
        throw new Malformed(null);
    }
}
