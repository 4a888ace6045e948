package kz.ustaz.question.tor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;

/**
 * @param relays how many to build circuits from
 * @param destinations a circuit and a table for each, in the order shown
 * @param log how many lines of each case
 */
record TorQuestion(
        Localized text, int relays, List<Destination> destinations, Map<LogCase, Integer> log, Weights weights)
        implements Question {

    TorQuestion {
        destinations = List.copyOf(destinations);
        log = Collections.unmodifiableMap(new EnumMap<>(log));
    }

    static TorQuestion read(ItemSource source) {
        return new TorReader(source).read();
    }

    /** The weights draw nothing, and the cases only what the trainee is to find out. */
    @Override
    public Variant vary(Dice dice) {
        var addresses = new Addresses(dice);
        var network = new RelayDraw(dice, addresses).draw(relays);
        var visits = destinations.stream()
                .map(destination -> new Visit(destination, SiteNames.draw(destination, dice)))
                .toList();
        var draw = new LogDraw(dice, addresses);
        var cases = new ArrayList<LogCase>();
        log.forEach((found, count) -> cases.addAll(Collections.nCopies(count, found)));
        var drawn = dice.shuffled(cases).stream().map(draw::line).toList();

        var expected = new LinkedHashMap<>(Matrix.expected(visits));
        for (int place = 0; place < drawn.size(); place++) {
            expected.put(logPart(place), drawn.get(place).found().expected());
        }
        var lines = drawn.stream().map(LogDraw.Drawn::line).toList();
        return new Variant(new TorPrompt(text, network, visits, draw.lists(), lines), new TorHidden(expected));
    }

    /** The name of an answer's part. @param place from 0 */
    static String logPart(int place) {
        return "log-" + (place + 1);
    }

    @Override
    public boolean accepts(Variant variant, Answer answer) {
        var possible = TorParts.possible((TorPrompt) variant.prompt());
        return answer.parts().entrySet().stream()
                .allMatch(part -> part.getValue().size() == 1
                        && possible.getOrDefault(part.getKey(), List.of())
                                .contains(part.getValue().getFirst()));
    }

    @Override
    public Grade mark(Variant variant, Answer answer) {
        return answer.isEmpty() ? new Grade.Unanswered() : marked(variant, answer);
    }

    /** The marks of each part, whether or not anything was answered. */
    Grade.Marked marked(Variant variant, Answer answer) {
        var steps = List.of(
                circuits((TorPrompt) variant.prompt(), answer),
                entries(variant, answer, false),
                entries(variant, answer, true));
        var fraction = Fraction.ZERO;
        for (int step = 0; step < steps.size(); step++) {
            long hits = steps.get(step).stream()
                    .filter(part -> !part.fraction().isZero())
                    .count();
            var share = weights.shares().get(step);
            fraction = fraction.plus(
                    share.times(new Fraction(hits, Math.max(1, steps.get(step).size()))));
        }
        return new Grade.Marked(fraction, steps.stream().flatMap(List::stream).toList());
    }

    private static List<Grade.Part> circuits(TorPrompt prompt, Answer answer) {
        return prompt.visits().stream()
                .map(visit -> Circuit.of(visit.destination(), prompt.relays(), answer))
                .map(circuit -> part(
                        "circuit-" + circuit.destination().word(),
                        circuit.broken().isEmpty()))
                .toList();
    }

    /** The cells of the tables, or the lines of the log. */
    private static List<Grade.Part> entries(Variant variant, Answer answer, boolean log) {
        return ((TorHidden) variant.hidden())
                .expected().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("log-") == log)
                        .map(entry -> part(
                                entry.getKey(), entry.getValue().accepted().contains(answer.value(entry.getKey()))))
                        .toList();
    }

    private static Grade.Part part(String id, boolean right) {
        return new Grade.Part(id, right ? Fraction.ONE : Fraction.ZERO);
    }

    @Override
    public String summary(Variant variant, Answer answer, String language) {
        return TorParts.summary((TorPrompt) variant.prompt(), answer);
    }
}
