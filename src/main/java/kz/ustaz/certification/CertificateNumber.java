package kz.ustaz.certification;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands on a certificate for others to ask by: 28 letters and digits of Crockford's base 32, 140 random bits, so that
 * nobody guesses one.
 */
public record CertificateNumber(String value) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 28;
    private static final int GROUP = 4;

    /** @throws IllegalArgumentException if it is not so written */
    public CertificateNumber {
        if (value.length() != LENGTH || value.chars().anyMatch(letter -> LETTERS.indexOf(letter) < 0)) {
            throw new IllegalArgumentException("a certificate's number has " + LENGTH + " letters and digits");
        }
    }

    static CertificateNumber random(SecureRandom random) {
        var drawn = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            drawn.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new CertificateNumber(drawn.toString());
    }

    /**
     * As people copy it: with or without hyphens and spaces, in small letters, with O for 0 and I or L for 1, or within the
     * address that the QR code holds.
     */
    public static Optional<CertificateNumber> read(String typed) {
        if (typed.length() > 300) {
            return Optional.empty();
        }
        String written = typed.substring(typed.lastIndexOf('/') + 1)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        try {
            return Optional.of(new CertificateNumber(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In groups of four, for people. */
    @Override
    public String toString() {
        return value.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
