package kz.ustaz.certification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys by which this installation signs badges: an administrator of the whole of it sees them and makes new ones. */
@Service
public class BadgeKeys {

    private final BadgeKeyBook book;
    private final Signing signing;
    private final Rights rights;
    private final Audit audit;

    BadgeKeys(BadgeKeyBook book, Signing signing, Rights rights, Audit audit) {
        this.book = book;
        this.signing = signing;
        this.rights = rights;
        this.audit = audit;
    }

    /** @param since when it was made */
    public record Line(String id, Instant since) {}

    /** Whether they are the caller's to see. */
    @Transactional(readOnly = true)
    public boolean sees(Caller caller) {
        return rights.has(caller, Role.ADMINISTRATOR, new Scope.Installation());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Line> list(Caller caller) {
        require(caller);
        return lines();
    }

    /** A new key signs from now on, audited; the others go on to verify what they signed. */
    @Transactional
    public List<Line> rotate(Caller caller) {
        require(caller);
        String id = signing.add().open().id();
        audit.record(caller, "badge-key.rotate", id, Map.of());
        return lines();
    }

    /** The public half as a JWK, for everybody; empty if there is no such key. */
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> open(String id) {
        return book.find(id).map(BadgeKey::jwk);
    }

    private List<Line> lines() {
        return book.all().stream()
                .map(kept -> new Line(kept.key().id(), kept.at()))
                .toList();
    }

    private void require(Caller caller) {
        rights.require(caller, Role.ADMINISTRATOR, new Scope.Installation());
    }
}
