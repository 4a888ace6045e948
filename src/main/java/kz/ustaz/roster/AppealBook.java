package kz.ustaz.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import org.springframework.stereotype.Component;

/** Appeals against what is said of people's presence, and the answers to them. */
@Component
class AppealBook {

    private final StoredAppeals appeals;
    private final StoredReplies answers;
    private final Names names;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    AppealBook(StoredAppeals appeals, StoredReplies answers, Names names, Audit audit, Ids ids, Clock clock) {
        this.appeals = appeals;
        this.answers = answers;
        this.names = names;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether somebody may object to what is said of him, or to nothing being said. Of a half-day to come nothing is missing. */
    static boolean mayObject(
            BlockDraft draft, ZoneId zone, Instant now, Optional<Presence> said, Optional<OwnAppeal> last) {
        return last.filter(OwnAppeal::isOpen).isEmpty()
                && said.map(presence -> presence != Presence.PRESENT).orElse(!now.isBefore(draft.endsAt(zone)));
    }

    /** Open ones by half-day and person. One query. */
    Map<BlockId, Map<EnrolmentId, StoredAppeal>> open(RunId run) {
        var open = new HashMap<BlockId, Map<EnrolmentId, StoredAppeal>>();
        appeals.openIn(run.value())
                .forEach(one -> open.computeIfAbsent(one.block(), _ -> new LinkedHashMap<>())
                        .put(one.enrolment(), one));
        return open;
    }

    /** The last of somebody's in each half-day. Three queries at most. */
    Map<BlockId, OwnAppeal> of(EnrolmentId enrolment) {
        var made = appeals.of(enrolment.value());
        if (made.isEmpty()) {
            return Map.of();
        }
        var given = answers.to(enrolment.value()).stream()
                .collect(Collectors.toMap(StoredReply::appeal, Function.identity()));
        var known = names.of(
                given.values().stream().map(StoredReply::answeredBy).distinct().toList());
        var last = new HashMap<BlockId, OwnAppeal>();
        made.forEach(one -> last.put(one.block(), own(one, given, known)));
        return last;
    }

    private static OwnAppeal own(StoredAppeal one, Map<UUID, StoredReply> given, Map<?, Names.Name> known) {
        return new OwnAppeal(
                one.objection(),
                one.madeAt(),
                Optional.ofNullable(given.get(one.getId())).map(answer -> {
                    var name = known.get(answer.answeredBy());
                    return new OwnAppeal.Answer(
                            answer.granted(),
                            answer.reason(),
                            name == null ? answer.answeredBy().toString() : name.cyrillic(),
                            answer.answeredAt());
                }));
    }

    void make(Caller caller, BlockId block, EnrolmentId enrolment, String objection) {
        int number = count(appeals.of(enrolment.value()), block) + 1;
        appeals.save(new StoredAppeal(ids.next(), block, enrolment, number, objection, clock.instant()));
        audit.record(caller, "attendance.appeal", enrolment.value().toString(), Map.of("reason", objection));
    }

    void grant(Caller caller, StoredAppeal appeal, String reason) {
        answer(caller, appeal, true, reason);
        audit.record(caller, "attendance.grant", appeal.enrolment().value().toString(), Map.of("reason", reason));
    }

    void decline(Caller caller, StoredAppeal appeal, String reason) {
        answer(caller, appeal, false, reason);
        audit.record(caller, "attendance.decline", appeal.enrolment().value().toString(), Map.of("reason", reason));
    }

    private void answer(Caller caller, StoredAppeal appeal, boolean granted, String reason) {
        answers.save(new StoredReply(ids.next(), appeal, granted, reason, caller, clock.instant()));
    }

    private static int count(Collection<StoredAppeal> made, BlockId block) {
        return (int) made.stream().filter(one -> one.block().equals(block)).count();
    }
}
