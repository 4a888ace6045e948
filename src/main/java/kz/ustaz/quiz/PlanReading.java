package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Yaml;

/** Reads the plan that {@link Planning} put into a quiz's document. */
final class PlanReading {

    private static final int MOST = 10_000;

    private final List<Plan.Section> sections = new ArrayList<>();
    private final List<Plan.Pick> picks = new ArrayList<>();
    private final Map<String, Fields> texts;
    private Plan.Section begun = new Plan.Section("", Localized.EMPTY, Localized.EMPTY, 0, false, 0, 0);
    private int asked;

    private PlanReading(Map<String, Fields> texts) {
        this.texts = texts;
    }

    /** @param items how many the quiz has; all of them where nothing else is said */
    static Plan read(Fields structure, Map<String, Fields> texts, boolean shuffled, int items) {
        if (!structure.has("plan")) {
            return new Plan(shuffled, List.of(), Plan.all(items).picks());
        }
        var reading = new PlanReading(texts);
        structure.each("plan", reading::line);
        reading.end();
        return new Plan(shuffled, reading.sections, reading.picks);
    }

    private void line(Fields line) {
        if (line.has("section")) {
            end();
            String id = line.id("section");
            begun = new Plan.Section(
                    id,
                    text(id, "title"),
                    text(id, "intro"),
                    line.wholeOr("pass", 0, 100, 0),
                    line.flagOr("locks", false),
                    asked,
                    asked);
            return;
        }
        line.has("marks");
        var pick = new Plan.Pick(
                line.whole("count", 1, 50),
                line.flagOr("unused", false),
                line.words("among").stream()
                        .map(Yaml.Text::value)
                        .map(Integer::valueOf)
                        .filter(place -> place < MOST)
                        .toList());
        picks.add(pick);
        asked += pick.count();
    }

    private void end() {
        if (!begun.id().isEmpty()) {
            sections.add(new Plan.Section(
                    begun.id(), begun.title(), begun.intro(), begun.pass(), begun.locks(), begun.from(), asked));
        }
    }

    private Localized text(String section, String key) {
        var found = Localized.EMPTY;
        for (var text : texts.entrySet()) {
            String own = text.getValue()
                    .fields("sections")
                    .flatMap(all -> all.fields(section))
                    .map(fields -> fields.textOr(key, ""))
                    .orElse("");
            found = own.isBlank() ? found : found.and(Localized.of(text.getKey(), own));
        }
        return found;
    }
}
