package kz.ustaz.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit and checks that nobody else has. */
@Component
class AuditChain implements Audit {

    private static final int PAGE = 1000;
    private static final int VALUE_LIMIT = 300;
    private static final int DETAILS_LIMIT = 4000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EntityManager entities;
    private final Clock clock;

    AuditChain(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws IllegalStateException outside a writing transaction, where the row would stand alone or be dropped */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Caller caller, String action, String subject, Map<String, String> details) {
        append(caller.person().value(), action, subject, details);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordSystem(String action, String subject, Map<String, String> details) {
        append(null, action, subject, details);
    }

    /** What {@link #record} is told. */
    record Deed(String action, String subject, Map<String, String> details) {}

    /** As {@link #record} for each in their order, for whoever does a thousand things at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void recordAll(Caller caller, List<Deed> deeds) {
        append(caller.person().value(), deeds);
    }

    private void append(@Nullable UUID actor, String action, String subject, Map<String, String> details) {
        append(actor, List.of(new Deed(action, subject, details)));
    }

    private void append(@Nullable UUID actor, List<Deed> deeds) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("The audit of " + deeds + " needs a transaction that may write.");
        }
        // All other rows are locked before the head, by everybody in this order: so nobody waits in a circle.
        entities.flush();
        var head = entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        for (var deed : deeds) {
            var row = new AuditRow(
                    head.lastPosition + 1,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    actor,
                    deed.action(),
                    cut(deed.subject(), 200),
                    json(deed.details()),
                    head.lastHash);
            entities.persist(row);
            head.moveTo(row);
        }
    }

    /**
     * Puts this transaction into the line of writers now and not at its first row: what it reads after this, nobody who
     * writes to the audit too changes until it ends. Lock all other rows before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void queue() {
        entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    private static String json(Map<String, String> details) {
        var texts = new TreeMap<String, String>();
        details.forEach((name, value) -> texts.put(name, cut(value, VALUE_LIMIT)));
        while (JSON.writeValueAsString(texts).length() > DETAILS_LIMIT) {
            texts.pollLastEntry();
        }
        return JSON.writeValueAsString(texts);
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
    }

    /**
     * Walks the whole chain, a thousand rows at a time.
     *
     * @return the position of the first row that is changed, missing or added, or nothing if the chain is whole
     */
    @Transactional(readOnly = true)
    Verdict verify() {
        var head = entities.find(AuditHead.class, AuditHead.ONLY);
        long expected = 1;
        String previous = "0".repeat(64);
        while (expected <= head.lastPosition) {
            var page = entities.createQuery(
                            "select r from AuditRow r where r.position >= :from and r.position <= :to order by r.position",
                            AuditRow.class)
                    .setParameter("from", expected)
                    .setParameter("to", head.lastPosition)
                    .setMaxResults(PAGE)
                    .getResultList();
            for (var row : page) {
                if (row.position != expected || !row.previousHash.equals(previous) || !row.rowHash.equals(row.hash())) {
                    return new Verdict(head.lastPosition, expected);
                }
                previous = row.rowHash;
                expected++;
            }
            if (page.isEmpty()) {
                return new Verdict(head.lastPosition, expected);
            }
            entities.clear();
        }
        if (!previous.equals(head.lastHash)) {
            return new Verdict(head.lastPosition, head.lastPosition);
        }
        return new Verdict(head.lastPosition, stray());
    }

    /** A row that the list shows and the chain does not hold. In one statement with the head, which writers move on. */
    private @Nullable Long stray() {
        return entities.createQuery(
                        "select min(r.position) from AuditRow r where r.position < 1"
                                + " or r.position > (select h.lastPosition from AuditHead h)",
                        Long.class)
                .getSingleResult();
    }

    /** @param brokenAt position of the first row that does not fit; absent if the chain is whole */
    record Verdict(long rows, @Nullable Long brokenAt) {}
}
