package kz.ustaz.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;

/** Writes a run's people up as its desks show them. Four queries for any number of people, and one more for each thousand names. */
@Component
class Rolls {

    private final StoredEnrolments enrolments;
    private final StoredWaitings waitings;
    private final StoredSteps steps;
    private final Names names;

    Rolls(StoredEnrolments enrolments, StoredWaitings waitings, StoredSteps steps, Names names) {
        this.enrolments = enrolments;
        this.waitings = waitings;
        this.steps = steps;
        this.names = names;
    }

    Roll of(StoredRun run, boolean mayEnrol) {
        var id = run.run().id().value();
        var all = enrolments.everIn(id);
        var waiting = waitings.of(id);
        var known = names.of(Stream.concat(
                        all.stream().map(StoredEnrolment::person),
                        waiting.stream().map(StoredWaiting::person))
                .distinct()
                .toList());
        var members = new ArrayList<>(all.stream()
                .filter(enrolment -> enrolment.withdrawnAt() == null)
                .toList());
        members.sort(Comparator.comparing(enrolment -> sortKey(known, enrolment.person())));
        return new Roll(
                run.run(),
                run.details(),
                members.stream().map(enrolment -> member(enrolment, known)).toList(),
                waiting.stream().map(one -> waiting(one, known)).toList(),
                left(id, all, known),
                mayEnrol);
    }

    private List<Roll.Left> left(java.util.UUID run, List<StoredEnrolment> all, Map<PersonId, Names.Name> known) {
        if (all.stream().allMatch(enrolment -> enrolment.withdrawnAt() == null)) {
            return List.of();
        }
        var people = all.stream().collect(Collectors.toMap(StoredEnrolment::id, Function.identity()));
        return steps.leavings(run).stream()
                .flatMap(step -> Stream.ofNullable(people.get(step.enrolment()))
                        .map(StoredEnrolment::person)
                        .map(person -> new Roll.Left(
                                person, name(known, person), number(known, person), step.madeAt(), step.reason())))
                .toList();
    }

    private static Roll.Member member(StoredEnrolment enrolment, Map<PersonId, Names.Name> known) {
        var person = enrolment.person();
        return new Roll.Member(
                enrolment.id(), person, name(known, person), number(known, person), enrolment.enrolledAt());
    }

    private static Roll.Waiting waiting(StoredWaiting one, Map<PersonId, Names.Name> known) {
        var person = one.person();
        return new Roll.Waiting(one.id(), person, name(known, person), number(known, person), one.since());
    }

    private static String name(Map<PersonId, Names.Name> known, PersonId person) {
        var name = known.get(person);
        return name == null ? person.toString() : name.cyrillic();
    }

    private static String number(Map<PersonId, Names.Name> known, PersonId person) {
        var name = known.get(person);
        return name == null ? "" : name.personnelNumber();
    }

    private static String sortKey(Map<PersonId, Names.Name> known, PersonId person) {
        var name = known.get(person);
        return name == null ? "" : name.sortKey();
    }
}
