package kz.ustaz.certification;

import java.util.List;
import java.util.Optional;
import kz.ustaz.certification.Finding.Name;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Refused;
import kz.ustaz.study.ModuleState;

/** One thing that whoever is to become a trainer must have. Pure: facts in, a finding with its reason out. */
sealed interface Requirement {

    Name name();

    Finding check(Candidacy of);

    /** A module of the course. */
    record Day(String module, Localized title) {}

    /** All modules are complete. */
    record Modules(List<Day> days) implements Requirement {
        @Override
        public Name name() {
            return Name.MODULES;
        }

        @Override
        public Finding check(Candidacy of) {
            List<Refused> open = days.stream()
                    .filter(day -> of.stand().modules().stream()
                            .noneMatch(one -> one.module().equals(day.module()) && one.state() == ModuleState.COMPLETE))
                    .map(day -> new Refused("certification.need.module", day.title()))
                    .toList();
            return open.isEmpty()
                    ? Finding.of(name(), true, "certification.need.modules-passed", days.size())
                    : new Finding(name(), false, open);
        }
    }

    /** @param percent 0–100, decided unrounded */
    record Attendance(int percent) implements Requirement {
        @Override
        public Name name() {
            return Name.ATTENDANCE;
        }

        @Override
        public Finding check(Candidacy of) {
            var there = of.attendance().percent();
            return there.isPresent()
                    ? Finding.of(
                            name(),
                            of.attendance().reaches(percent),
                            "certification.need.attendance",
                            there.getAsInt(),
                            percent)
                    : Finding.of(name(), false, "certification.need.attendance-untaken", percent);
        }
    }

    /** The final exam. */
    record Exam() implements Requirement {
        @Override
        public Name name() {
            return Name.EXAM;
        }

        @Override
        public Finding check(Candidacy of) {
            if (of.exam().isEmpty()) {
                return Finding.of(name(), false, "certification.need.exam-not-sat");
            }
            var exam = of.exam().get();
            if (exam.waits()) {
                return Finding.of(name(), false, "certification.need.exam-waits");
            }
            String key = exam.passed() ? "certification.need.exam-passed" : "certification.need.exam-failed";
            return Finding.of(name(), exam.passed(), key, exam.best().percent());
        }
    }

    /** The last practicum is passed. */
    record Practised() implements Requirement {
        @Override
        public Name name() {
            return Name.PRACTICUM;
        }

        @Override
        public Finding check(Candidacy of) {
            boolean passed = of.practicum().flatMap(Dossier::verdict).equals(Optional.of(Verdict.PASSED));
            return Finding.of(name(), passed, passed ? "certification.need.practicum-passed" : missing(of));
        }

        private static String missing(Candidacy of) {
            return of.practicum()
                    .map(dossier -> switch (dossier.stage()) {
                        case PLANNING -> "certification.need.practicum-plan";
                        case PLANNED -> "certification.need.practicum-observers";
                        case OBSERVING ->
                            dossier.sheets().isEmpty()
                                    ? "certification.need.practicum-both"
                                    : "certification.need.practicum-second";
                        case DISPUTED -> "certification.need.practicum-disputed";
                        case DONE -> "certification.need.practicum-failed";
                    })
                    .orElse("certification.need.practicum-none");
        }
    }

    /** The code of conduct is signed as it stands in this edition, in whatever language. */
    record Conduct(CodeOfConduct code) implements Requirement {
        @Override
        public Name name() {
            return Name.CONDUCT;
        }

        @Override
        public Finding check(Candidacy of) {
            return of.signature(code)
                    .map(signed -> Finding.of(name(), true, "certification.need.conduct-signed", signed.at()))
                    .orElseGet(() -> Finding.of(
                            name(),
                            false,
                            of.signatures().isEmpty()
                                    ? "certification.need.conduct-unsigned"
                                    : "certification.need.conduct-changed"));
        }
    }

    /** A second person has confirmed that the vetting was done. */
    record Vetted() implements Requirement {
        @Override
        public Name name() {
            return Name.VETTING;
        }

        @Override
        public Finding check(Candidacy of) {
            if (of.vetting().isEmpty()) {
                return Finding.of(name(), false, "certification.need.vetting-none");
            }
            var last = of.vetting().get();
            return last.confirmed()
                    ? Finding.of(name(), true, "certification.need.vetting-confirmed", last.checkedOn())
                    : Finding.of(name(), false, "certification.need.vetting-withdrawn", last.reason());
        }
    }
}
