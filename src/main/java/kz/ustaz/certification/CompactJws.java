package kz.ustaz.certification;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed text in three pieces of base64url (RFC 7515, 7.1). Nothing in it is to be believed before its signature was
 * looked at.
 *
 * @param signed the bytes that the signature is of
 */
record CompactJws(Map<String, Object> header, Map<String, Object> payload, byte[] signed, byte[] signature) {

    /** More than any badge of ours. */
    static final int LONGEST = 20_000;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    static String write(Map<String, Object> header, Map<String, Object> payload, UnaryOperator<byte[]> signer) {
        String signed = piece(JSON.writeValueAsBytes(header)) + "." + piece(JSON.writeValueAsBytes(payload));
        return signed + "." + piece(signer.apply(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Empty if it is none. */
    static Optional<CompactJws> read(String text) {
        String[] pieces = text.strip().split("\\.", -1);
        if (text.length() > LONGEST || pieces.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CompactJws(
                    object(pieces[0]),
                    object(pieces[1]),
                    (pieces[0] + "." + pieces[1]).getBytes(StandardCharsets.US_ASCII),
                    bytes(pieces[2])));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Empty unless it is text. */
    static Optional<String> text(Map<String, Object> of, String name) {
        return of.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Map<String, Object> object(String piece) {
        @Nullable Map<String, Object> read = JSON.readValue(bytes(piece), OBJECT);
        if (read == null) {
            throw new IllegalArgumentException("null is no object");
        }
        return read;
    }

    private static String piece(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String piece) {
        return Base64.getUrlDecoder().decode(piece);
    }
}
