package kz.ustaz.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What holds of everything that was said of people's presence in a run. Given in its order, the last word holds. */
final class Marks {

    private final Map<BlockId, Map<EnrolmentId, StoredMark>> last = new HashMap<>();

    Marks(Collection<StoredMark> said) {
        said.forEach(
                mark -> last.computeIfAbsent(mark.block(), _ -> new HashMap<>()).put(mark.enrolment(), mark));
    }

    Optional<StoredMark> of(BlockId block, EnrolmentId enrolment) {
        return Optional.ofNullable(last.getOrDefault(block, Map.of()).get(enrolment));
    }

    /** By half-day. */
    Map<BlockId, Presence> of(EnrolmentId enrolment) {
        return last.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(enrolment))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().get(enrolment).presence()));
    }

    AttendanceRate rate(EnrolmentId enrolment) {
        int attended =
                (int) of(enrolment).values().stream().filter(Presence::attended).count();
        return new AttendanceRate(attended, last.size());
    }

    /** Of how many something is said. */
    int count(BlockId block) {
        return last.getOrDefault(block, Map.of()).size();
    }
}
