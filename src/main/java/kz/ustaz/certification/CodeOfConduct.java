package kz.ustaz.certification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import kz.ustaz.common.Localized;

/** What a trainer promises, as one edition has it. @param points in the order to be read; each language has all of them */
public record CodeOfConduct(Localized title, List<Localized> points) {

    /** In which somebody reads it whose page is in that language. */
    public String languageFor(String language) {
        return title.languageFor(language);
    }

    /** SHA-256 of the text in a language, hexadecimal: whoever signs has signed this and nothing else. */
    public String hash(String language) {
        String text = points.stream()
                .map(point -> point.in(language))
                .collect(Collectors.joining("\n", title.in(language) + "\n", ""));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this very text stands here in that language. */
    boolean is(String language, String hash) {
        return title.texts().containsKey(language) && hash(language).equals(hash);
    }
}
