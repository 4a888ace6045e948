package kz.ustaz.quiz;

import java.util.List;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Yaml;

/** Of which items of the bank a draw takes some. An empty list allows all; of tags one is enough. */
record DrawRule(
        List<String> modules, List<String> objectives, List<String> levels, List<String> kinds, List<String> tags) {

    static DrawRule of(Fields rule) {
        return new DrawRule(
                words(rule, "modules"),
                words(rule, "objectives"),
                words(rule, "levels"),
                words(rule, "kinds"),
                words(rule, "tags"));
    }

    private static List<String> words(Fields rule, String key) {
        return rule.words(key).stream().map(Yaml.Text::value).toList();
    }

    /** Whether an item may be drawn by it in a quiz of a mode. */
    boolean takes(Quiz.Mode mode, String module, String objective, String kind, Shelved place) {
        return place.state() == Shelved.State.APPROVED
                && place.serves(mode)
                && allows(modules, List.of(module))
                && allows(objectives, List.of(objective))
                && allows(levels, List.of(Shelved.word(place.level())))
                && allows(kinds, List.of(kind))
                && allows(tags, place.tags());
    }

    private static boolean allows(List<String> wanted, List<String> has) {
        return wanted.isEmpty() || has.stream().anyMatch(wanted::contains);
    }
}
