package kz.ustaz.certification;

import static kz.ustaz.certification.Sheets.RUBRIC;
import static kz.ustaz.certification.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Score;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.AttendanceRate;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.study.ModuleState;
import kz.ustaz.study.ports.Whereabouts;
import org.junit.jupiter.api.Test;

/** Each requirement by itself: whether it is met, and the reason it gives. */
class RequirementTest {

    private static final Instant AT = Instant.parse("2026-11-30T05:00:00Z");
    private static final PersonId ONE = new PersonId(UUID.randomUUID());
    private static final PersonId OTHER = new PersonId(UUID.randomUUID());
    private static final CodeOfConduct CODE = code("I am fair.");

    private List<Whereabouts.InModule> modules = List.of();
    private AttendanceRate rate = new AttendanceRate(0, 0);
    private Optional<Whereabouts.InQuiz> exam = Optional.empty();
    private Optional<Dossier> practicum = Optional.empty();
    private final List<Signature> signatures = new ArrayList<>();
    private final List<Vetting> vettings = new ArrayList<>();

    private static CodeOfConduct code(String english) {
        return new CodeOfConduct(
                new Localized(Map.of("en", "Code", "kk", "Кодекс")),
                List.of(new Localized(Map.of("en", english, "kk", "Мен әділмін."))));
    }

    /** + or -, then key and values of each reason. */
    private String says(Requirement requirement) {
        var stand = new Whereabouts.Stand(modules, 0, Optional.empty(), Optional.empty());
        var finding = requirement.check(new Candidacy(stand, rate, exam, practicum, signatures, vettings, List.of()));
        assertThat(finding.requirement()).isEqualTo(requirement.name());
        return (finding.met() ? "+" : "-")
                + String.join(
                        "", finding.why().stream().map(RequirementTest::said).toList());
    }

    private static String said(Refused why) {
        var text = new StringBuilder(" " + why.key().replace("certification.need.", ""));
        for (Object value : why.values()) {
            text.append(' ').append(value instanceof Localized localized ? localized.in("en") : value);
        }
        return text.toString();
    }

    private static Whereabouts.InModule in(String module, ModuleState state) {
        return new Whereabouts.InModule(module, state, 1, 3, Optional.empty(), false);
    }

    @Test
    void everyModuleThatIsNotPassedIsNamed() {
        var days = new Requirement.Modules(List.of(
                new Requirement.Day("m1", Localized.of("en", "Day 1")),
                new Requirement.Day("m2", Localized.of("en", "Day 2")),
                new Requirement.Day("m3", Localized.of("en", "Day 3"))));
        modules = List.of(in("m1", ModuleState.IN_PROGRESS), in("m2", ModuleState.COMPLETE));
        assertThat(says(days)).isEqualTo("- module Day 1 module Day 3");
        modules =
                List.of(in("m1", ModuleState.COMPLETE), in("m2", ModuleState.COMPLETE), in("m3", ModuleState.COMPLETE));
        assertThat(says(days)).isEqualTo("+ modules-passed 3");
    }

    @Test
    void attendanceIsDecidedUnrounded() {
        var wanted = new Requirement.Attendance(80);
        assertThat(says(wanted)).isEqualTo("- attendance-untaken 80");
        rate = new AttendanceRate(5, 8);
        assertThat(says(wanted)).isEqualTo("- attendance 62 80");
        rate = new AttendanceRate(799, 1000);
        assertThat(says(wanted)).isEqualTo("- attendance 79 80");
        rate = new AttendanceRate(4, 5);
        assertThat(says(wanted)).isEqualTo("+ attendance 80 80");
    }

    @Test
    void theExamIsSatMarkedAndPassed() {
        assertThat(says(new Requirement.Exam())).isEqualTo("- exam-not-sat");
        exam = Optional.of(new Whereabouts.InQuiz(new Score(Fraction.of(3), 10), false, true));
        assertThat(says(new Requirement.Exam())).isEqualTo("- exam-waits");
        exam = Optional.of(new Whereabouts.InQuiz(new Score(Fraction.of(3), 10), false, false));
        assertThat(says(new Requirement.Exam())).isEqualTo("- exam-failed 30");
        exam = Optional.of(new Whereabouts.InQuiz(new Score(Fraction.of(9), 10), true, false));
        assertThat(says(new Requirement.Exam())).isEqualTo("+ exam-passed 90");
    }

    @Test
    void thePracticumSaysForWhomItWaits() {
        var wanted = new Requirement.Practised();
        var good = sheet(2, 2, 2, true, true);
        var poor = sheet(0, 1, 2, true, false);
        assertThat(says(wanted)).isEqualTo("- practicum-none");
        practise(false, false);
        assertThat(says(wanted)).isEqualTo("- practicum-plan");
        practise(true, false);
        assertThat(says(wanted)).isEqualTo("- practicum-observers");
        practise(true, true);
        assertThat(says(wanted)).isEqualTo("- practicum-both");
        practise(true, true, good);
        assertThat(says(wanted)).isEqualTo("- practicum-second");
        practise(true, true, good, poor);
        assertThat(says(wanted)).isEqualTo("- practicum-disputed");
        practise(true, true, poor, poor);
        assertThat(says(wanted)).isEqualTo("- practicum-failed");
        practise(true, true, good, good);
        assertThat(says(wanted)).isEqualTo("+ practicum-passed");
    }

    private void practise(boolean planned, boolean named, Sheet... sheets) {
        var handed = new ArrayList<HandedSheet>();
        for (Sheet sheet : sheets) {
            var by = handed.isEmpty() ? ONE : OTHER;
            handed.add(new HandedSheet(by, HandedSheet.Kind.OBSERVED, 1, sheet, RUBRIC.verdict(sheet), "", AT));
        }
        var one = new Practicum(
                new PracticumId(UUID.randomUUID()),
                new RunId(UUID.randomUUID()),
                new EnrolmentId(UUID.randomUUID()),
                1,
                new EditionId("a".repeat(64)),
                AT);
        practicum = Optional.of(new Dossier(
                one,
                RUBRIC,
                planned ? Optional.of(new HandedPlan(1, Plan.EMPTY, AT)) : Optional.empty(),
                named ? Optional.of(new Naming(1, ONE, OTHER, ONE, AT)) : Optional.empty(),
                handed));
    }

    @Test
    void aSignatureHoldsForTheTextThatWasSignedInItsLanguage() {
        var wanted = new Requirement.Conduct(CODE);
        assertThat(says(wanted)).isEqualTo("- conduct-unsigned");
        signatures.add(new Signature("en", CODE.hash("en"), AT));
        assertThat(says(wanted)).isEqualTo("+ conduct-signed " + AT);
        var changed = new Requirement.Conduct(code("I am fair and open."));
        assertThat(says(changed)).isEqualTo("- conduct-changed");
        signatures.add(new Signature("kk", CODE.hash("kk"), AT));
        assertThat(says(changed)).as("the Kazakh text is the same").isEqualTo("+ conduct-signed " + AT);
    }

    @Test
    void theLastWordOnTheVettingCounts() {
        var wanted = new Requirement.Vetted();
        var day = LocalDate.of(2026, 11, 27);
        assertThat(says(wanted)).isEqualTo("- vetting-none");
        vettings.add(new Vetting(1, true, day, "", ONE, AT));
        assertThat(says(wanted)).isEqualTo("+ vetting-confirmed 2026-11-27");
        vettings.add(new Vetting(2, false, day, "A new fact", ONE, AT));
        assertThat(says(wanted)).isEqualTo("- vetting-withdrawn A new fact");
    }
}
