package kz.ustaz.question.choice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.source.Fields;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.choice.ChoicePrompt.Rule;

/** Reads the options of an item and holds them to the format. */
final class ChoiceReader {

    private static final int LEAST = 2;
    private static final int MOST = 12;
    private final ItemSource source;
    private final Map<String, Boolean> rights = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    ChoiceReader(ItemSource source) {
        this.source = source;
    }

    ChoiceQuestion one() {
        readOptions();
        var right = lines.keySet().stream().filter(rights::get).toList();
        if (right.isEmpty() && !rights.isEmpty()) {
            structure().wrong("options", "No option is 'right: true'; a single choice has exactly one.");
        }
        for (String extra : right.subList(Math.min(1, right.size()), right.size())) {
            source.problems()
                    .add(
                            structure().file(),
                            line(extra),
                            "'" + extra + "' is a second right option; '" + right.getFirst() + "' on line "
                                    + line(right.getFirst()) + " is right already. A single choice has exactly one.");
        }
        return question(Rule.ONE);
    }

    ChoiceQuestion several() {
        readOptions();
        if (!rights.isEmpty() && !rights.containsValue(true)) {
            structure().wrong("options", "No option is 'right: true'; a multiple response has one or more.");
        }
        if (!rights.isEmpty() && !rights.containsValue(false)) {
            structure().wrong("options", "Every option is 'right: true'; at least one must be wrong.");
        }
        String scoring = structure().oneOf("scoring", List.of("partial", "all"), false);
        return question(scoring.equals("all") ? Rule.ALL : Rule.PARTIAL);
    }

    private void readOptions() {
        int[] entries = {0};
        structure().each("options", option -> {
            entries[0]++;
            String id = option.id("id");
            boolean right = option.flagOr("right", false);
            Integer first = id.isEmpty() ? null : lines.putIfAbsent(id, option.lineOf("id"));
            if (first != null) {
                option.wrong("id", ItemSource.twice("options", id, first));
            } else if (!id.isEmpty()) {
                rights.put(id, right);
            }
        });
        if (entries[0] < LEAST || entries[0] > MOST) {
            structure().wrong("options", ItemSource.count("options", LEAST, MOST, entries[0]));
        }
    }

    private ChoiceQuestion question(Rule rule) {
        boolean shuffle = structure().flagOr("shuffle", true);
        var options = source.options("options", rights.keySet()).entrySet().stream()
                .map(entry -> new ChoiceQuestion.Option(
                        entry.getKey(),
                        Boolean.TRUE.equals(rights.get(entry.getKey())),
                        entry.getValue().text(),
                        entry.getValue().feedback()))
                .toList();
        return new ChoiceQuestion(source.text("text"), options, shuffle, rule);
    }

    private Fields structure() {
        return source.structure();
    }

    private int line(String id) {
        return lines.getOrDefault(id, structure().line());
    }
}
