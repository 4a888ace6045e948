package kz.ustaz.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Enrols people, puts them on the waiting list and takes them out, in a run that its caller holds locked. */
@Component
class Registrar {

    private final StoredEnrolments enrolments;
    private final StoredWaitings waitings;
    private final StoredSteps steps;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Registrar(
            StoredEnrolments enrolments,
            StoredWaitings waitings,
            StoredSteps steps,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.enrolments = enrolments;
        this.waitings = waitings;
        this.steps = steps;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param waiting who found no place @param already how many were in the run or in its line before */
    record Taken(List<PersonId> enrolled, List<PersonId> waiting, int already) {}

    /** In their order, as far as there are places. While anybody waits, whoever comes now waits behind him. */
    Taken enrol(Caller caller, StoredRun run, Collection<PersonId> people) {
        var id = run.run().id();
        var known = enrolments.everIn(id.value()).stream()
                .collect(Collectors.toMap(StoredEnrolment::person, Function.identity()));
        var line = waitings.of(id.value());
        var inLine = line.stream().map(StoredWaiting::person).collect(Collectors.toSet());
        long free = line.isEmpty() ? free(run, known.values()) : run.hasCapacity() ? 0 : Long.MAX_VALUE;
        int last = waitings.last(id.value());
        var enrolled = new ArrayList<PersonId>();
        var waiting = new ArrayList<PersonId>();
        for (PersonId person : people) {
            var own = Optional.ofNullable(known.get(person));
            if (own.filter(one -> one.withdrawnAt() == null).isPresent() || inLine.contains(person)) {
                continue;
            }
            if (enrolled.size() < free) {
                enrol(caller, run, person, own, null, "");
                enrolled.add(person);
            } else {
                waiting.add(person);
                waitings.save(new StoredWaiting(ids.next(), id, person, last + waiting.size(), clock.instant()));
            }
        }
        return new Taken(enrolled, waiting, people.size() - enrolled.size() - waiting.size());
    }

    /** How many more may be enrolled. */
    static long free(StoredRun run, Collection<StoredEnrolment> all) {
        var capacity = run.details().capacity();
        return capacity.isEmpty()
                ? Long.MAX_VALUE
                : capacity.getAsInt()
                        - all.stream().filter(one -> one.withdrawnAt() == null).count();
    }

    /**
     * One person, whether there is room or not.
     *
     * @param own an enrolment of before, which is taken up again
     * @param from where he comes from, if from another run
     */
    EnrolmentId enrol(
            Caller caller,
            StoredRun run,
            PersonId person,
            Optional<StoredEnrolment> own,
            @Nullable EnrolmentId from,
            String reason) {
        Instant now = clock.instant();
        var known = own.orElseGet(() -> enrolments.save(new StoredEnrolment(ids.next(), run, person, now)));
        boolean back = known.restore();
        var kind =
                from != null ? StoredStep.Kind.MOVED_IN : back ? StoredStep.Kind.TAKEN_BACK : StoredStep.Kind.ENROLLED;
        step(caller, known.id(), kind, reason, from);
        var facts = run.run();
        events.publishEvent(new Enrolled(known.id(), facts.id(), person, facts.edition(), now));
        return known.id();
    }

    /** @param to the enrolment in another run, if he goes there */
    void withdraw(Caller caller, StoredEnrolment enrolment, @Nullable EnrolmentId to, String reason) {
        enrolment.withdraw(clock.instant());
        step(caller, enrolment.id(), to == null ? StoredStep.Kind.WITHDRAWN : StoredStep.Kind.MOVED_OUT, reason, to);
    }

    private void step(
            Caller caller, EnrolmentId enrolment, StoredStep.Kind kind, String reason, @Nullable EnrolmentId other) {
        steps.save(new StoredStep(ids.next(), enrolment, kind, reason, other, caller, clock.instant()));
    }
}
