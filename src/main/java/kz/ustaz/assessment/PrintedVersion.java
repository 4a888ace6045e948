package kz.ustaz.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Kinds;
import kz.ustaz.question.Printed;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Plan;
import kz.ustaz.quiz.Quiz;

/** One version of a quiz on paper: its questions in an order of its own within their sections, each drawn from the paper's code. */
record PrintedVersion(String name, List<PrintedVersion.Asked> asked) {

    /** @param variant as drawn @param printed how paper asks it */
    record Asked(Item item, Variant variant, Printed printed, Optional<Plan.Section> section) {}

    /** What both versions ask, before either shuffles it. */
    static List<Item> items(Quiz quiz, PrintCode code) {
        return quiz.draw(code.seed("draw"), Set.of());
    }

    static PrintedVersion draw(Quiz quiz, Kinds kinds, PrintCode code, String version, Wording wording) {
        long seed = code.seed(version);
        var items = items(quiz, code);
        return new PrintedVersion(
                version,
                order(quiz, items.size(), seed).stream()
                        .flatMap(place -> asked(items.get(place), kinds, Dice.of(seed, place), wording)
                                .map(found -> new Asked(
                                        items.get(place),
                                        found.variant(),
                                        found.printed(),
                                        quiz.plan().section(place)))
                                .stream())
                        .toList());
    }

    /** Places of the items, shuffled by dice that no question has. */
    private static List<Integer> order(Quiz quiz, int count, long seed) {
        var all = IntStream.range(0, count).boxed().toList();
        if (quiz.plan().sections().isEmpty()) {
            return Dice.of(seed, count).shuffled(all);
        }
        var order = new ArrayList<Integer>();
        for (var section : quiz.plan().sections()) {
            order.addAll(Dice.of(seed, count + section.from()).shuffled(all.subList(section.from(), section.to())));
        }
        return order;
    }

    private record Drawn(Variant variant, Printed printed) {}

    private static Optional<Drawn> asked(Item item, Kinds kinds, Dice dice, Wording wording) {
        var variant = item.question().vary(dice);
        return kinds.get(item.kind()).print(variant.prompt(), wording).map(printed -> new Drawn(variant, printed));
    }

    long marks() {
        return asked.stream().mapToLong(one -> one.item().marks()).sum();
    }
}
