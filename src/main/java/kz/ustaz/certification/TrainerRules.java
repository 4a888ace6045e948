package kz.ustaz.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one edition requires of who is to become a trainer.
 *
 * @param attendance percent 0–100 of the half-days
 * @param exam quiz that is the final exam; empty where the course has none
 * @param lives how long certificates hold
 */
record TrainerRules(int attendance, Optional<String> exam, CodeOfConduct code, Lives lives) {

    /** @param course months 1–240 @param trainer months 1–240 */
    record Lives(int course, int trainer) {

        /** Four years, as police organisations do with their instructors. */
        static final int USUAL = 48;

        int of(CertificateKind kind) {
            return switch (kind) {
                case COURSE -> course;
                case TRAINER -> trainer;
            };
        }
    }

    /** In the order of checklists. @param days all modules of the course */
    List<Requirement> requirements(List<Requirement.Day> days) {
        var all = new ArrayList<Requirement>();
        all.add(new Requirement.Modules(days));
        all.add(new Requirement.Attendance(attendance));
        exam.ifPresent(quiz -> all.add(new Requirement.Exam()));
        all.add(new Requirement.Practised());
        all.add(new Requirement.Conduct(code));
        all.add(new Requirement.Vetted());
        return List.copyOf(all);
    }
}
