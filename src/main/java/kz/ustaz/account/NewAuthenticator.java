package kz.ustaz.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What an authenticator app is told once, by a picture or by typing.
 *
 * @param secret 160 bits in base32, without padding
 * @param name under which the app lists it
 */
public record NewAuthenticator(String secret, String name) {

    private static final String ISSUER = "Ustaz";
    private static final Pattern DRAWN = Pattern.compile("[A-Z2-7]{32}");

    /** @throws IllegalArgumentException for a secret that was not drawn here */
    public NewAuthenticator {
        if (!DRAWN.matcher(secret).matches()) {
            throw new IllegalArgumentException("a secret has 160 bits");
        }
    }

    /** The address that the picture holds and apps open. */
    public String address() {
        String label = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + ISSUER + ":" + label + "?secret=" + secret + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=6&period=30";
    }

    /** The secret in groups of four, for who has to type it. */
    public String grouped() {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** It is told to one person: no log says it. */
    @Override
    public String toString() {
        return "NewAuthenticator of " + name;
    }
}
