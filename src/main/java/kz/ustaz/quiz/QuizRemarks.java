package kz.ustaz.quiz;

import java.util.List;
import java.util.Locale;
import kz.ustaz.common.source.Remarks;
import kz.ustaz.content.ports.Part.Known;
import kz.ustaz.quiz.Shelved.Level;

/** What could be better in the items of a course: whether they test what it teaches, and how they are written. */
final class QuizRemarks {

    private final Known known;
    private final List<LintedItem> items;
    private final Remarks remarks;

    /** @param items all that are asked */
    QuizRemarks(Known known, List<LintedItem> items, Remarks remarks) {
        this.known = known;
        this.items = items;
        this.remarks = remarks;
    }

    void all() {
        known.modules().forEach(module -> known.objectives(module).forEach(objective -> objective(module, objective)));
        items.stream().filter(item -> !item.isCheck()).forEach(this::level);
        var writing = new ItemWriting(remarks);
        items.forEach(writing::item);
        new KeyBalance(remarks).all(items);
    }

    /** What lessons ask on the way is no test of an objective. */
    private void objective(String module, String objective) {
        var own = items.stream()
                .filter(item -> !item.isCheck())
                .filter(item -> item.item().objective().equals(objective))
                .toList();
        if (own.isEmpty()) {
            remarks.add(
                    "objective-without-item",
                    objective,
                    module + "/module.yml",
                    0,
                    "No item of a quiz or the bank tests the objective '" + objective + "': write one.");
            return;
        }
        String wanted = known.level(objective);
        if (!wanted.isEmpty()
                && own.stream()
                        .noneMatch(item ->
                                item.item().place().level().compareTo(Level.valueOf(wanted.toUpperCase(Locale.ROOT)))
                                        >= 0)) {
            remarks.add(
                    "blueprint",
                    objective,
                    module + "/module.yml",
                    0,
                    "The objective '" + objective + "' asks to " + wanted + ", and no item of it reaches that level:"
                            + " write one.");
        }
    }

    private void level(LintedItem item) {
        if (item.item().place().level() == Level.UNSAID) {
            remarks.add(
                    "item-level",
                    item.id(),
                    item.draft().file(),
                    item.draft().line(),
                    "The item '" + item.id() + "' does not say its level: add one of remember, understand, apply,"
                            + " analyse, evaluate, create.");
        }
    }
}
