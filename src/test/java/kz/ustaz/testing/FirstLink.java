package kz.ustaz.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The link that makes a first administrator, where there is one already and the product would print none. */
public final class FirstLink {

    private FirstLink() {}

    /** Puts one into the database as the product keeps it: only the hash of the token is there. @return the token */
    public static String in(JdbcTemplate sql, Instant now) {
        String token = "first-" + UUID.randomUUID();
        sql.update(
                "insert into one_time_link (id, version, token_hash, purpose, made_at, expires_at)"
                        + " values (?, 0, ?, 'FIRST_ADMINISTRATOR', ?, ?)",
                UUID.randomUUID(),
                hash(token),
                now.atOffset(ZoneOffset.UTC),
                now.plus(Duration.ofMinutes(30)).atOffset(ZoneOffset.UTC));
        return token;
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
