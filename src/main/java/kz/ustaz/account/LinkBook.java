package kz.ustaz.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes one-time links and takes them back. */
@Component
class LinkBook {

    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_TOKEN = 100;

    private final OneTimeLinks links;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LinkBook(OneTimeLinks links, Ids ids, Clock clock) {
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new link; older ones for the same person end. */
    @Transactional(propagation = Propagation.MANDATORY)
    Handed make(LinkPurpose purpose, @Nullable UUID person) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        endAll(person, now);
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        var link = links.save(new OneTimeLink(ids.next(), hash(text), purpose, person, now));
        return new Handed(text, link.expiresAt);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void endAll(@Nullable UUID person, Instant now) {
        links.openFor(person).forEach(link -> link.replace(now));
    }

    /** The link behind a token if it still works; nothing for all other tokens, without saying why. */
    @Transactional(readOnly = true)
    Optional<OneTimeLink> look(String token) {
        return known(token) ? links.findByTokenHash(hash(token)).filter(this::works) : Optional.empty();
    }

    /** Uses it up: a second call finds nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<OneTimeLink> use(String token) {
        var link =
                known(token) ? links.lockByTokenHash(hash(token)).filter(this::works) : Optional.<OneTimeLink>empty();
        link.ifPresent(found -> found.use(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return link;
    }

    private boolean works(OneTimeLink link) {
        return link.works(clock.instant());
    }

    private static boolean known(String token) {
        return !token.isEmpty() && token.length() <= LONGEST_TOKEN;
    }

    private static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param token to be shown once and kept nowhere */
    record Handed(String token, Instant until) {}
}
