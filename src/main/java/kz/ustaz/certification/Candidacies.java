package kz.ustaz.certification;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ustaz.roster.AttendanceRate;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.ports.AttendanceBook;
import kz.ustaz.study.ports.Whereabouts;
import org.springframework.stereotype.Component;

/** Asks the rooms below what is known of a run's candidates. The number of queries does not depend on how many they are. */
@Component
class Candidacies {

    private static final AttendanceRate NEVER = new AttendanceRate(0, 0);

    private final Whereabouts whereabouts;
    private final AttendanceBook attendance;
    private final PracticumBook practicums;
    private final TrainerBook book;
    private final RulesOfEditions rules;

    Candidacies(
            Whereabouts whereabouts,
            AttendanceBook attendance,
            PracticumBook practicums,
            TrainerBook book,
            RulesOfEditions rules) {
        this.whereabouts = whereabouts;
        this.attendance = attendance;
        this.practicums = practicums;
        this.book = book;
        this.rules = rules;
    }

    Candidacy of(Run run, EnrolmentId enrolment) {
        return Objects.requireNonNull(of(run, List.of(enrolment)).get(enrolment));
    }

    /** @param enrolments of people who are in the run now */
    Map<EnrolmentId, Candidacy> of(Run run, Collection<EnrolmentId> enrolments) {
        var stands = whereabouts.of(run.edition(), enrolments);
        var exams = rules.find(run.edition())
                .flatMap(TrainerRules::exam)
                .map(quiz -> whereabouts.quiz(quiz, enrolments))
                .orElse(Map.of());
        var rates = attendance.rates(run.id());
        var practised = practicums.dossiers(practicums.of(enrolments)).stream()
                .collect(Collectors.toMap(one -> one.practicum().enrolment(), one -> one, (before, after) -> after));
        var signatures = book.signatures(enrolments);
        var vettings = book.vettings(enrolments);
        var steps = book.steps(enrolments);
        var all = new HashMap<EnrolmentId, Candidacy>();
        for (var id : enrolments) {
            all.put(
                    id,
                    new Candidacy(
                            Objects.requireNonNull(stands.get(id)),
                            rates.getOrDefault(id, NEVER),
                            Optional.ofNullable(exams.get(id)),
                            Optional.ofNullable(practised.get(id)),
                            signatures.getOrDefault(id, List.of()),
                            vettings.getOrDefault(id, List.of()),
                            steps.getOrDefault(id, List.of())));
        }
        return all;
    }
}
