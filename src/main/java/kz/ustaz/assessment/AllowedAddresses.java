package kz.ustaz.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Refused;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * From where a quiz may be sat, and from where else it was. A save looks at what is in memory, ten seconds old at most, and
 * writes something only the first time that it comes from another address. Longer than most, as each of its answers is kept for a while.
 */
@Component
class AllowedAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(AllowedAddresses.class);
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MANY = 10_000;

    private record Quiz(RunId run, String quiz) {}

    private record Seen(AttemptId attempt, String address) {}

    private final Openings openings;
    private final Enrolments enrolments;
    private final JdbcClient sql;
    private final Ids ids;
    private final ExamTime time;
    private final Whence whence;
    private final Cache<Quiz, List<String>> networks =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MANY).build();
    private final Cache<EnrolmentId, RunId> runs =
            Caffeine.newBuilder().maximumSize(MANY).build();
    private final Cache<Seen, Boolean> seen =
            Caffeine.newBuilder().maximumSize(MANY).build();

    AllowedAddresses(
            Openings openings,
            Enrolments enrolments,
            JdbcClient sql,
            Ids ids,
            ExamTime time,
            ObjectProvider<Whence> whence) {
        this.openings = openings;
        this.enrolments = enrolments;
        this.sql = sql;
        this.ids = ids;
        this.time = time;
        this.whence = whence.getIfAvailable(() -> AllowedAddresses::ofRequest);
    }

    /** Why nobody may start or open a quiz from where this is asked. */
    Optional<Refused> refusal(Opening opening) {
        return refusal(opening.addresses());
    }

    private Optional<Refused> refusal(List<String> networks) {
        if (networks.isEmpty()) {
            return Optional.empty();
        }
        String from = whence.address();
        return Networks.have(networks, from)
                ? Optional.empty()
                : Optional.of(new Refused("assessment.refused.elsewhere", from.isEmpty() ? "–" : from));
    }

    /** The same for an attempt. */
    Optional<Refused> refusal(Sheet sheet) {
        return refusal(networks(sheet));
    }

    /** Whoever starts has just read them: his saves need not. */
    void know(Enrolment enrolment, String quiz, Opening opening) {
        runs.put(enrolment.id(), enrolment.run().id());
        networks.put(new Quiz(enrolment.run().id(), quiz), opening.addresses());
    }

    /** After something of an attempt was stored. Nearly always it asks and writes nothing, and whatever it does, that is stored. */
    void note(Sheet sheet) {
        try {
            var allowed = networks(sheet);
            String from = allowed.isEmpty() ? "" : whence.address();
            var one = new Seen(sheet.attempt(), from);
            if (!from.isEmpty() && !Networks.have(allowed, from) && seen.getIfPresent(one) == null) {
                keep(one);
                seen.put(one, true);
            }
        } catch (RuntimeException e) {
            LOG.warn("It was not noted from where an answer came: {}", e.toString());
        }
    }

    private List<String> networks(Sheet sheet) {
        var quiz = new Quiz(run(sheet), sheet.quiz().id());
        var known = networks.getIfPresent(quiz);
        if (known == null) { // read without holding a lock of the cache
            known = openings.of(quiz.run(), quiz.quiz()).addresses();
            networks.put(quiz, known);
        }
        return known;
    }

    /** What was set by this process holds for its next save. */
    void forget(RunId run, String quiz) {
        networks.invalidate(new Quiz(run, quiz));
    }

    private RunId run(Sheet sheet) {
        var known = runs.getIfPresent(sheet.enrolment());
        if (known == null) {
            known = enrolments.get(sheet.enrolment()).run().id();
            runs.put(sheet.enrolment(), known);
        }
        return known;
    }

    private void keep(Seen one) {
        try {
            sql.sql("insert into attempt_elsewhere (id, attempt, address, first_at) select ?, ?, ?, ?"
                            + " where not exists (select 1 from attempt_elsewhere where attempt = ? and address = ?)")
                    .params(
                            ids.next(),
                            one.attempt().value(),
                            one.address(),
                            time.wall().atOffset(ZoneOffset.UTC),
                            one.attempt().value(),
                            one.address())
                    .update();
        } catch (DuplicateKeyException e) {
            // another save was quicker
        }
    }

    private static String ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "";
    }
}
