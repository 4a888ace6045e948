package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Dice;

/**
 * Which of a quiz's items an attempt asks, and in which order (decision 0023).
 *
 * @param shuffled whether questions come in another order in each attempt, within their sections
 * @param sections in order, covering everything; none where the quiz has none
 * @param picks in asking order
 */
public record Plan(boolean shuffled, List<Section> sections, List<Pick> picks) {

    /** Dice of questions are thrown by their place; those of draws are thrown beyond all places. */
    private static final int DRAWS = 1_000_000;

    private static final int SHUFFLES = 2_000_000;

    public Plan {
        sections = List.copyOf(sections);
        picks = List.copyOf(picks);
    }

    /**
     * Questions that belong together.
     *
     * @param intro Markdown; may be empty
     * @param pass percent of its own marks that an attempt must reach to be passed, 0–100; 0 for none
     * @param locks whether what stands before it can be changed no more once it is begun
     * @param from its first question's place in an attempt
     * @param to the place after its last
     */
    public record Section(String id, Localized title, Localized intro, int pass, boolean locks, int from, int to) {

        public boolean has(int position) {
            return position >= from && position < to;
        }

        /** Before the first there is nothing to close. */
        boolean closesBefore() {
            return locks && from > 0;
        }
    }

    /**
     * Some items, asked one after the other.
     *
     * @param count how many are asked
     * @param unused whether those that the run before did not ask come first
     * @param among places in the quiz's items; exactly one where nothing is drawn
     */
    public record Pick(int count, boolean unused, List<Integer> among) {

        public Pick {
            among = List.copyOf(among);
        }

        boolean isDraw() {
            return among.size() > 1;
        }
    }

    /** The questions that can be answered at a time. @param from its first place @param to the place after its last */
    public record Reach(int from, int to) {

        public boolean has(int position) {
            return position >= from && position < to;
        }
    }

    /** Whether some section closes what stands before it. */
    public boolean locks() {
        return sections.stream().anyMatch(Section::closesBefore);
    }

    /** @param begun first place of the last section that was begun and closes what is before it; 0 for none yet */
    public Reach reach(int begun) {
        return new Reach(
                begun,
                sections.stream()
                        .filter(section -> section.closesBefore() && section.from() > begun)
                        .mapToInt(Section::from)
                        .findFirst()
                        .orElse(asked()));
    }

    /** The section of a question. */
    public Optional<Section> section(int position) {
        return sections.stream().filter(section -> section.has(position)).findFirst();
    }

    /** All of so many items, as they stand. */
    public static Plan all(int items) {
        return new Plan(
                false,
                List.of(),
                IntStream.range(0, items)
                        .mapToObj(place -> new Pick(1, false, List.of(place)))
                        .toList());
    }

    /** How many questions an attempt has. */
    public int asked() {
        return picks.stream().mapToInt(Pick::count).sum();
    }

    /** Whether attempts may be asked different questions. */
    public boolean draws() {
        return picks.stream().anyMatch(Pick::isDraw);
    }

    /** Whether what other runs asked matters. */
    public boolean avoids() {
        return picks.stream().anyMatch(Pick::unused);
    }

    long marks(List<Item> items) {
        return picks.stream()
                .mapToLong(pick ->
                        (long) pick.count() * items.get(pick.among().getFirst()).marks())
                .sum();
    }

    /**
     * What one attempt asks.
     *
     * @param items the quiz's
     * @param used authors' ids that come last where a rule says so
     * @return as many as {@link #asked}; the same for the same seed and the same {@code used}
     */
    List<Item> draw(List<Item> items, long seed, Set<String> used) {
        var taken = new HashSet<Integer>();
        picks.stream().filter(pick -> !pick.isDraw()).forEach(pick -> taken.addAll(pick.among()));
        var paper = new ArrayList<Item>();
        for (int i = 0; i < picks.size(); i++) {
            var pick = picks.get(i);
            if (!pick.isDraw()) {
                paper.add(items.get(pick.among().getFirst()));
                continue;
            }
            var left = Dice.of(seed, DRAWS + i).shuffled(pick.among()).stream()
                    .filter(place -> !taken.contains(place))
                    .sorted(Comparator.comparing(place ->
                            pick.unused() && used.contains(items.get(place).id())))
                    .limit(pick.count())
                    .toList();
            taken.addAll(left);
            left.forEach(place -> paper.add(items.get(place)));
        }
        return shuffled ? shuffled(paper, seed) : List.copyOf(paper);
    }

    private List<Item> shuffled(List<Item> paper, long seed) {
        if (sections.isEmpty()) {
            return Dice.of(seed, SHUFFLES).shuffled(paper);
        }
        return IntStream.range(0, sections.size())
                .boxed()
                .flatMap(
                        i -> Dice.of(seed, SHUFFLES + i)
                                .shuffled(paper.subList(
                                        sections.get(i).from(), sections.get(i).to()))
                                .stream())
                .toList();
    }
}
