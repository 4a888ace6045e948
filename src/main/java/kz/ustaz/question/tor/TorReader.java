package kz.ustaz.question.tor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.source.Fields;
import kz.ustaz.question.ItemSource;

/** Reads the parameters of a lab and holds them to the format. */
final class TorReader {

    private static final int USUAL_RELAYS = 10;
    private static final int MOST_OF_A_CASE = 5;
    private static final int MOST_LINES = 10;
    private final ItemSource source;

    TorReader(ItemSource source) {
        this.source = source;
    }

    TorQuestion read() {
        int relays = source.structure().wholeOr("relays", RelayDraw.LEAST, RelayDraw.MOST, USUAL_RELAYS);
        return new TorQuestion(source.text("text"), relays, destinations(), log(), Weights.read(source));
    }

    private List<Destination> destinations() {
        if (!source.structure().has("destinations")) {
            return List.of(Destination.values());
        }
        var found = new ArrayList<Destination>();
        for (var word : source.structure().words("destinations")) {
            int place = Destination.WORDS.indexOf(word.value());
            if (place < 0) {
                source.problems().unknown(word.file(), word.line(), "destination", word.value(), Destination.WORDS);
            } else if (found.contains(Destination.values()[place])) {
                source.problems()
                        .add(word.file(), word.line(), "'" + word.value() + "' stands twice in 'destinations'.");
            } else {
                found.add(Destination.values()[place]);
            }
        }
        if (found.isEmpty()) {
            source.structure()
                    .wrong(
                            "destinations",
                            "'destinations' must name at least one of " + String.join(", ", Destination.WORDS) + ".");
        }
        return found;
    }

    private Map<LogCase, Integer> log() {
        var cases = new EnumMap<LogCase, Integer>(LogCase.class);
        Fields written = source.structure().fields("log").orElse(null);
        for (var found : LogCase.values()) {
            int count = written == null ? 1 : written.wholeOr(found.word(), 0, MOST_OF_A_CASE, 0);
            cases.put(found, count);
        }
        if (written != null) {
            written.done();
            int lines = cases.values().stream().mapToInt(Integer::intValue).sum();
            if (lines < 1 || lines > MOST_LINES) {
                source.structure()
                        .wrong("log", "'log' must have 1 to " + MOST_LINES + " lines in all, not " + lines + ".");
            }
        }
        return cases;
    }
}
