package kz.ustaz.question.hotspot;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;

/** @param picture Markdown of one picture @param regions to be found, 1–6, of which no two have a cell in common */
record HotspotQuestion(Localized text, Localized picture, Grid grid, List<Region> regions) implements Question {

    static final int MOST = 6;

    /** @param name said of it after marking */
    record Region(String id, Set<String> cells, Localized name) {

        Region {
            cells = Set.copyOf(cells);
        }
    }

    HotspotQuestion {
        regions = List.copyOf(regions);
    }

    static HotspotQuestion read(ItemSource source) {
        return new HotspotReader(source).read();
    }

    @Override
    public Variant vary(Dice dice) {
        return new Variant(new HotspotPrompt(text, picture, grid, Math.max(1, regions.size())), new Hidden.Nothing());
    }

    /** The part of a marker. @param number from 1 */
    static String part(int number) {
        return "marker-" + number;
    }

    @Override
    public boolean accepts(Variant variant, Answer answer) {
        var prompt = (HotspotPrompt) variant.prompt();
        var parts = IntStream.rangeClosed(1, prompt.markers())
                .mapToObj(HotspotQuestion::part)
                .toList();
        return parts.containsAll(answer.parts().keySet())
                && parts.stream()
                        .map(answer::filled)
                        .allMatch(cells -> cells.size() <= 1 && cells.stream().allMatch(prompt.grid()::has));
    }

    /** A region is found by any marker in it. There are as many markers as regions, so a wrong one costs a right one. */
    @Override
    public Grade mark(Variant variant, Answer answer) {
        var cells = cells(variant, answer);
        if (cells.isEmpty()) {
            return new Grade.Unanswered();
        }
        var parts = regions.stream()
                .map(region -> new Grade.Part(region.id(), isFound(region, cells) ? Fraction.ONE : Fraction.ZERO))
                .toList();
        long hits = parts.stream().filter(part -> !part.fraction().isZero()).count();
        return new Grade.Marked(new Fraction(hits, Math.max(1, regions.size())), parts);
    }

    static boolean isFound(Region region, List<String> cells) {
        return cells.stream().anyMatch(region.cells()::contains);
    }

    /** Where the markers are that were set. */
    static List<String> cells(Variant variant, Answer answer) {
        return IntStream.rangeClosed(1, ((HotspotPrompt) variant.prompt()).markers())
                .mapToObj(number -> answer.filled(part(number)))
                .filter(cells -> !cells.isEmpty())
                .map(List::getFirst)
                .toList();
    }

    /** Which marker stands where does not matter. */
    @Override
    public Optional<String> value(Variant variant, Answer answer) {
        var cells = cells(variant, answer);
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(cells.stream().sorted().collect(joining(" ")));
    }

    @Override
    public String summary(Variant variant, Answer answer, String language) {
        return cells(variant, answer).stream()
                .map(cell -> cell.replaceAll("\\p{Cntrl}+", " "))
                .collect(joining("; "));
    }
}
