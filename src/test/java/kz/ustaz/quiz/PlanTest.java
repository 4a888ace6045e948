package kz.ustaz.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.ustaz.common.Localized;
import kz.ustaz.testing.WordKind;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final List<Item> ITEMS =
            IntStream.range(0, 10).mapToObj(PlanTest::item).toList();

    private static Item item(int place) {
        var question =
                new WordKind.WordQuestion(Localized.of("en", "Which?"), Localized.EMPTY, List.of("a", "b"), "a", "w");
        return new Item(
                new UUID(0, place),
                "i" + place,
                "word",
                question,
                "o1",
                place < 2 ? 3 : 1,
                "",
                List.of(),
                Localized.EMPTY,
                Shelved.NOTHING,
                Localized.EMPTY);
    }

    private static Plan.Pick fixed(int place) {
        return new Plan.Pick(1, false, List.of(place));
    }

    private static List<String> ids(Plan plan, long seed, String... used) {
        return plan.draw(ITEMS, seed, Set.of(used)).stream().map(Item::id).toList();
    }

    @Test
    void theSameSeedGivesTheSamePaperAndOthersGiveOthers() {
        var plan = new Plan(false, List.of(), List.of(new Plan.Pick(3, false, List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))));
        assertThat(ids(plan, 7)).isEqualTo(ids(plan, 7)).hasSize(3).doesNotHaveDuplicates();
        var papers = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            papers.add(Set.copyOf(ids(plan, seed)));
        }
        assertThat(papers.size()).isGreaterThan(80); // of 120 that there are
    }

    @Test
    void everyItemOfAPoolIsDrawnAboutEquallyOften() {
        var plan = new Plan(false, List.of(), List.of(new Plan.Pick(3, false, List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))));
        int[] drawn = new int[10];
        for (int seed = 0; seed < 10_000; seed++) {
            ids(plan, seed).forEach(id -> drawn[Integer.parseInt(id.substring(1))]++);
        }
        // 3,000 expected; six standard deviations of a binomial are 275
        IntStream.of(drawn).forEach(n -> assertThat(n).isBetween(2_725, 3_275));
    }

    @Test
    void nothingIsAskedTwiceThoughRulesOverlap() {
        var pool = List.of(1, 2, 3, 4, 5);
        var plan = new Plan(
                false, List.of(), List.of(fixed(3), new Plan.Pick(2, false, pool), new Plan.Pick(2, false, pool)));
        for (int seed = 0; seed < 500; seed++) {
            assertThat(ids(plan, seed)).hasSize(5).doesNotHaveDuplicates().startsWith("i3");
        }
    }

    @Test
    void whatTheRunBeforeWasAskedComesLast() {
        var plan = new Plan(false, List.of(), List.of(new Plan.Pick(3, true, List.of(0, 1, 2, 3, 4))));
        for (int seed = 0; seed < 200; seed++) {
            assertThat(ids(plan, seed, "i0", "i1")).doesNotContain("i0", "i1");
            assertThat(ids(plan, seed, "i0", "i1", "i2", "i3")).hasSize(3).startsWith("i4");
        }
    }

    @Test
    void questionsAreShuffledWithinTheirSections() {
        var sections = List.of(section("s1", 0, 4), section("s2", 4, 8));
        var plan = new Plan(
                true, sections, IntStream.range(0, 8).mapToObj(PlanTest::fixed).toList());
        var firsts = new HashSet<String>();
        for (int seed = 0; seed < 100; seed++) {
            var paper = ids(plan, seed);
            assertThat(paper.subList(0, 4)).containsExactlyInAnyOrder("i0", "i1", "i2", "i3");
            assertThat(paper.subList(4, 8)).containsExactlyInAnyOrder("i4", "i5", "i6", "i7");
            firsts.add(paper.getFirst());
        }
        assertThat(firsts).hasSize(4);
    }

    @Test
    void marksAreThoseOfAnAttempt() {
        var plan = new Plan(false, List.of(), List.of(fixed(0), new Plan.Pick(2, false, List.of(2, 3, 4, 5))));
        assertThat(plan.marks(ITEMS)).isEqualTo(5);
        assertThat(plan.asked()).isEqualTo(3);
        assertThat(plan.draws()).isTrue();
        assertThat(Plan.all(10).draws()).isFalse();
        assertThat(Plan.all(10).draw(ITEMS, 5, Set.of())).isEqualTo(ITEMS);
    }

    private static Plan.Section section(String id, int from, int to) {
        return new Plan.Section(id, Localized.EMPTY, Localized.EMPTY, 0, false, from, to);
    }
}
