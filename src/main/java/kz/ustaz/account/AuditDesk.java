package kz.ustaz.account;

import java.util.List;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where an administrator of the whole installation reads the audit. All methods throw
 * {@link kz.ustaz.common.NotAllowed} for others.
 */
@Service
@Transactional(readOnly = true)
public class AuditDesk {

    private static final int PAGE_LIMIT = 500;

    private final Rights rights;
    private final AuditList list;
    private final AuditChain chain;

    AuditDesk(Rights rights, AuditList list, AuditChain chain) {
        this.rights = rights;
        this.list = list;
        this.chain = chain;
    }

    /** @param limit at most 500 */
    public List<AuditLine> list(Caller caller, AuditQuery query, int offset, int limit) {
        require(caller);
        return list.page(query, offset, Math.min(limit, PAGE_LIMIT));
    }

    public int count(Caller caller, AuditQuery query) {
        require(caller);
        return list.count(query);
    }

    /** The words of all actions that occur, in order. */
    public List<String> actions(Caller caller) {
        require(caller);
        return list.actions();
    }

    /** Walks all rows: some seconds for a million. */
    public Chain chain(Caller caller) {
        require(caller);
        var verdict = chain.verify();
        return new Chain(verdict.rows(), verdict.brokenAt());
    }

    private void require(Caller caller) {
        rights.require(caller, Role.ADMINISTRATOR, new Scope.Installation());
    }

    /** @param brokenAt number of the first row that was changed, added or is missing; absent if the chain is whole */
    public record Chain(long rows, @Nullable Long brokenAt) {}
}
