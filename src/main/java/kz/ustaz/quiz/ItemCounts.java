package kz.ustaz.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ustaz.content.ports.Part.Known;

/** How many items there are, by what they are: quizzes and the bank together, checks apart. */
final class ItemCounts {

    private ItemCounts() {}

    static Map<String, Map<String, Integer>> of(List<LintedItem> items, Known known) {
        var kinds = new TreeMap<String, Integer>();
        var levels = new TreeMap<Shelved.Level, Integer>();
        var languages = new TreeMap<String, Integer>();
        var modules = new LinkedHashMap<String, Integer>();
        int checks = 0;
        for (var item : items) {
            if (item.isCheck()) {
                checks++;
                continue;
            }
            kinds.merge(item.draft().kind(), 1, Integer::sum);
            levels.merge(item.item().place().level(), 1, Integer::sum);
            modules.merge(item.module(), 1, Integer::sum);
            item.languages().forEach(language -> languages.merge(language, 1, Integer::sum));
        }
        var byLevel = new LinkedHashMap<String, Integer>();
        levels.forEach((level, number) -> byLevel.put(Shelved.word(level), number));
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        counts.put("items", modules);
        counts.put("by kind", kinds);
        counts.put("by level", byLevel);
        counts.put("by language", languages);
        counts.put("check-yourself items", Map.of("in lessons", checks));
        counts.put(
                "quizzes",
                Map.of(
                        "in modules",
                        known.modules().stream()
                                .mapToInt(module -> known.quizzes(module).size())
                                .sum()));
        return counts;
    }
}
