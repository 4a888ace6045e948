package kz.ustaz.certification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.storage.KeyFiles;
import org.springframework.stereotype.Component;

/**
 * Signs badges by the newest key that this machine can open, and makes one where there is none: at the first badge, and
 * where the file that opens the keys was lost. What older keys signed can be verified for ever.
 */
@Component
class Signing {

    /** Name of the file under which keys are sealed. */
    static final String FILE = "badge";

    private static final String ALGORITHM = "EdDSA";

    private final BadgeKeyBook book;
    private final KeyFiles files;
    private final Site site;
    private final Audit audit;
    private final Clock clock;

    Signing(BadgeKeyBook book, KeyFiles files, Site site, Audit audit, Clock clock) {
        this.book = book;
        this.files = files;
        this.site = site;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the caller's transaction, as a key may be made. @return a compact JWS */
    String sign(Map<String, Object> payload) {
        var pair = current().orElseGet(() -> {
            var made = add();
            audit.recordSystem("badge-key.make", made.open().id(), Map.of());
            return made;
        });
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", ALGORITHM);
        header.put("kid", site.key(pair.open().id()));
        header.put("typ", "JWT");
        return CompactJws.write(header, payload, what -> BadgeKey.sign(pair.secret(), what));
    }

    /** Whether one of this installation's keys signed it. */
    boolean isOurs(CompactJws jws) {
        boolean known = CompactJws.text(jws.header(), "alg").equals(Optional.of(ALGORITHM))
                && !jws.header().containsKey("crit");
        return known
                && CompactJws.text(jws.header(), "kid")
                        .map(kid -> kid.substring(kid.lastIndexOf('/') + 1))
                        .flatMap(book::find)
                        .filter(key -> key.signed(jws.signed(), jws.signature()))
                        .isPresent();
    }

    /** A new key, which signs from now on. In the caller's transaction. */
    BadgeKey.Pair add() {
        var pair = BadgeKey.make();
        String id = pair.open().id();
        String sealed = Sealed.seal(files.secret(FILE), id, pair.secret());
        book.add(new BadgeKeyBook.Kept(pair.open(), sealed, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return pair;
    }

    private Optional<BadgeKey.Pair> current() {
        byte[] file = files.secret(FILE);
        return book.all().stream()
                .flatMap(kept -> Sealed.open(file, kept.key().id(), kept.sealed()).stream()
                        .map(secret -> new BadgeKey.Pair(kept.key(), secret)))
                .findFirst();
    }
}
