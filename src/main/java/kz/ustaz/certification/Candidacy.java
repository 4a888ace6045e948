package kz.ustaz.certification;

import java.util.List;
import java.util.Optional;
import kz.ustaz.roster.AttendanceRate;
import kz.ustaz.study.ports.Whereabouts;

/**
 * All that is known of one candidate.
 *
 * @param exam empty until the final exam is handed in, and where the course has none
 * @param practicum the last one
 * @param signatures of whatever text, the earliest first
 * @param vettings the first first; the last one counts
 * @param steps the first first; the last one counts
 */
record Candidacy(
        Whereabouts.Stand stand,
        AttendanceRate attendance,
        Optional<Whereabouts.InQuiz> exam,
        Optional<Dossier> practicum,
        List<Signature> signatures,
        List<Vetting> vettings,
        List<TrainerStep> steps) {

    /** Of the text as it stands now. */
    Optional<Signature> signature(CodeOfConduct code) {
        return signatures.stream()
                .filter(one -> code.is(one.language(), one.hash()))
                .findFirst();
    }

    Optional<Vetting> vetting() {
        return vettings.isEmpty() ? Optional.empty() : Optional.of(vettings.getLast());
    }

    Optional<TrainerStep> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    TrainerStage stage() {
        return TrainerStage.of(last());
    }

    static List<Finding> check(List<Requirement> requirements, Candidacy of) {
        return requirements.stream().map(one -> one.check(of)).toList();
    }
}
