package kz.ustaz.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.assessment.ports.FirstTries.Tried;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Score;
import kz.ustaz.content.Course;
import kz.ustaz.roster.EnrolmentId;
import org.junit.jupiter.api.Test;

/** Who is counted where: six sat both, one the pre-test only, two the post-test only. */
class LearningTest {

    private static final Tests TESTS = new Tests("pre", "post");

    private final List<Tried> tried = new ArrayList<>();

    private static Course course() {
        var module = new Course.Module(
                "m1",
                Localized.of("en", "Day"),
                Localized.of("en", ""),
                60,
                List.of(),
                List.of(objective("o1"), objective("o2"), objective("o3")),
                List.of(),
                List.of());
        return new Course(
                "c",
                Localized.of("en", "C"),
                Localized.of("en", ""),
                "en",
                Set.of("en"),
                List.of(module),
                Map.of(),
                Map.of());
    }

    private static Course.Objective objective(String id) {
        return new Course.Objective(id, "apply", Localized.of("en", "Objective " + id));
    }

    private static Score score(int right, int of) {
        return new Score(Fraction.of(right), of);
    }

    private void sat(EnrolmentId who, String quiz, Map<String, Score> objectives) {
        tried.add(new Tried(who, quiz, objectives));
    }

    private static EnrolmentId somebody() {
        return new EnrolmentId(UUID.randomUUID());
    }

    @Test
    void pairsAreCountedByObjectiveAndTheOthersApart() {
        for (int i = 0; i < 6; i++) {
            var who = somebody();
            // o1 from 0 to 2 of 2; o2, worth one mark, stays right; only four are asked o3 twice
            sat(who, "pre", Map.of("o1", score(0, 2), "o2", score(1, 1), "o3", score(0, i < 4 ? 1 : 0)));
            sat(who, "post", Map.of("o1", score(2, 2), "o2", score(1, 1), "o3", score(1, 1)));
        }
        sat(somebody(), "pre", Map.of("o1", score(2, 2)));
        sat(somebody(), "post", Map.of("o1", score(0, 2)));
        sat(somebody(), "post", Map.of("o1", score(0, 2)));

        var learning = Learning.of(TESTS, course(), tried);

        assertThat(List.of(learning.both(), learning.before(), learning.after()))
                .containsExactly(6, 1, 2);
        assertThat(learning.objectives()).extracting(Learning.OfObjective::id).containsExactly("o1", "o2", "o3");
        var first = learning.objectives().get(0).gain().orElseThrow();
        assertThat(first.points()).isEqualTo(100, within(1e-9));
        assertThat(first.normalised().orElseThrow()).isEqualTo(1, within(1e-9));
        assertThat(learning.objectives().get(1).gain().orElseThrow().normalised())
                .isEmpty();
        assertThat(learning.objectives().get(2).n()).isEqualTo(4);
        assertThat(learning.objectives().get(2).gain()).isEmpty();
        // four had 1 of 4 before and two 1 of 3; all had everything afterwards: (4 · 25 + 2 · 33.333) / 6 = 27.778
        assertThat(learning.total().orElseThrow().before()).isEqualTo(27.778, within(0.001));
        assertThat(learning.total().orElseThrow().after()).isEqualTo(100, within(1e-9));
    }

    @Test
    void whatOnlyOneOfTheTestsAsksIsNoObjectiveOfBoth() {
        var who = somebody();
        sat(who, "pre", Map.of("o1", score(1, 1), "gone", score(1, 1)));
        sat(who, "post", Map.of("o1", score(1, 1), "o2", score(1, 1)));
        var learning = Learning.of(TESTS, course(), tried);
        assertThat(learning.objectives()).extracting(Learning.OfObjective::id).containsExactly("o1");
        assertThat(learning.total()).as("one person").isEmpty();
    }
}
