package kz.ustaz.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ships can be read, and what is broken is told with file and line. */
class TrainerRulesReadingTest {

    private static final String RULES = "certification/requirements.yml";
    private static final String CODE = "certification/en.yml";

    private final Map<String, String> files = new TreeMap<>(
            Map.of(RULES, "attendance: 75\nfinal-exam: final\n", CODE, "title: Code\npoints: [One., Two.]\n"));

    private CourseFiles course() {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new CourseFiles(bytes);
    }

    private List<String> problems() {
        var problems = new Problems();
        new TrainerRulesReading(course(), Set.of("final", "d1-quiz"), problems).read("en");
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Test
    void whatShipsSaysTheSameInThreeLanguages() throws IOException {
        files.clear();
        try (Stream<Path> shipped = Files.list(Path.of("modules-content/certification"))) {
            for (Path file : shipped.toList()) {
                files.put("certification/" + file.getFileName(), Files.readString(file));
            }
        }
        var problems = new Problems();
        var rules = new TrainerRulesReading(course(), Set.of("final-exam"), problems)
                .read("en")
                .orElseThrow();
        assertThat(problems.list()).isEmpty();
        assertThat(rules.attendance()).isEqualTo(80);
        assertThat(rules.exam()).contains("final-exam");
        assertThat(rules.code().title().texts()).containsOnlyKeys("en", "ru", "kk");
        assertThat(rules.code().points())
                .hasSize(8)
                .allSatisfy(point -> assertThat(point.texts()).containsOnlyKeys("en", "ru", "kk"));
    }

    @Test
    void aCourseMayDoWithout() {
        files.clear();
        assertThat(problems()).isEmpty();
        assertThat(new TrainerRulesReading(course(), Set.of(), new Problems()).read("en"))
                .isEmpty();
    }

    @Test
    void theRulesAreRead() {
        var rules = new TrainerRulesReading(course(), Set.of("final"), new Problems())
                .read("en")
                .orElseThrow();
        assertThat(rules.attendance()).isEqualTo(75);
        assertThat(rules.exam()).contains("final");
        assertThat(rules.lives()).isEqualTo(new TrainerRules.Lives(48, 48));
        assertThat(rules.code().points()).extracting(point -> point.in("en")).containsExactly("One.", "Two.");
    }

    @Test
    void eachKindOfCertificateHasALifeOfItsOwn() {
        files.put(RULES, "attendance: 75\ncourse-certificate-months: 24\ntrainer-certificate-months: 36\n");
        var rules = new TrainerRulesReading(course(), Set.of(), new Problems())
                .read("en")
                .orElseThrow();
        assertThat(rules.lives().of(CertificateKind.COURSE)).isEqualTo(24);
        assertThat(rules.lives().of(CertificateKind.TRAINER)).isEqualTo(36);
    }

    @Test
    void aPercentAQuizAndAKeyThatCannotBeAreTold() {
        files.put(RULES, "attendance: 101\nfinal-exam: finel\nvetting: no\ntrainer-certificate-months: 0\n");
        assertThat(problems())
                .containsExactly(
                        RULES + ":1: 'attendance' must be a whole number from 0 to 100, not '101'.",
                        RULES + ":2: There is no quiz 'finel'. Did you mean 'final'?",
                        RULES + ":3: There is no key 'vetting'.",
                        RULES + ":4: 'trainer-certificate-months' must be a whole number from 1 to 240, not '0'.");
    }

    @Test
    void aLanguageThatPromisesLessAndOneThatIsNoneAreTold() {
        files.put("certification/ru.yml", "title: Code\npoints: [One.]\n");
        files.put("certification/zz.yml", "title: Code\npoints: [One., Two.]\n");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "certification/ru.yml:1: There are 1 points, and in the source language there are 2:"
                                + " each language must promise the same.",
                        "certification/zz.yml: 'zz' is no language.");
    }

    @Test
    void theSourceLanguageMustBeThereAndNoTextStandsAlone() {
        files.remove(CODE);
        assertThat(problems())
                .containsExactly(RULES + ":1: The file certification/en.yml with the code of conduct is missing.");
        files.clear();
        files.put(CODE, "title: Code\npoints: [One.]\n");
        assertThat(problems()).containsExactly(CODE + ": There is no " + RULES + " that this text belongs to.");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void hostileFilesAreReportedAndDoNoHarm() {
        for (String hostile : List.of(
                "",
                "a",
                "- a",
                "attendance: {a: [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]}",
                "attendance: &x 80\nfinal-exam: *x",
                "title: {x: 1}\npoints: 3",
                "points: [" + "a, ".repeat(5_000) + "b]")) {
            files.put(RULES, hostile);
            assertThat(problems()).isNotEmpty();
            files.put(CODE, hostile);
            assertThat(problems()).isNotEmpty();
        }
    }
}
