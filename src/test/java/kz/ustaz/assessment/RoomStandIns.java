package kz.ustaz.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Directory;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Feed;
import kz.ustaz.roster.ports.RunBook;

/** What the exam room asks of the rooms below. */
final class RoomStandIns {

    private RoomStandIns() {}

    /** From where everybody asks. */
    static final class From implements Whence {
        String address = "";

        @Override
        public String address() {
            return address;
        }
    }

    /** Ticks when told to. */
    static final class Telling implements Feed {
        final List<Watcher> watchers = new CopyOnWriteArrayList<>();

        @Override
        public Watch watch(Watcher watcher) {
            watchers.add(watcher);
            return () -> watchers.remove(watcher);
        }

        void tick(EnrolmentId... changed) {
            watchers.forEach(watcher -> watcher.tick(Set.of(changed)));
        }
    }

    record Book(AssessmentHouse.People people) implements RunBook {
        @Override
        public List<Counted> all() {
            return List.of();
        }

        @Override
        public Optional<Run> find(RunId run) {
            return Optional.empty();
        }

        @Override
        public List<Run> of(Collection<RunId> runs) {
            return List.of();
        }

        @Override
        public List<Member> members(RunId run) {
            return people.of(run).stream()
                    .map(one -> new Member(one.id(), one.person(), Instant.EPOCH))
                    .toList();
        }

        @Override
        public Optional<Member> member(RunId run, EnrolmentId enrolment) {
            return members(run).stream()
                    .filter(one -> one.enrolment().equals(enrolment))
                    .findFirst();
        }
    }

    /** Everybody is called by his id. */
    static final class Named implements Directory {
        @Override
        public Map<PersonId, Entry> of(Collection<PersonId> asked) {
            return asked.stream().distinct().collect(Collectors.toMap(id -> id, Named::entry));
        }

        private static Entry entry(PersonId id) {
            String name = id.toString();
            return new Entry(id, name, name, "Unit", name, "Unit", name);
        }

        @Override
        public Predicate<Entry> search(String typed) {
            return entry -> entry.name().contains(typed);
        }
    }
}
