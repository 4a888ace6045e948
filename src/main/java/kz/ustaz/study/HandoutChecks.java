package kz.ustaz.study;

import static kz.ustaz.common.pdf.PrintHtml.text;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Kinds;
import kz.ustaz.question.PrintedSheet;
import kz.ustaz.quiz.Item;

/**
 * Check-yourself questions on paper: made of what a browser may know before an answer is stored, so that a handout holds neither
 * key nor reason.
 */
final class HandoutChecks {

    private final Function<String, Optional<Item>> items;
    private final Kinds kinds;
    private final Wording wording;
    private final PrintedSheet sheet;
    private int number;

    /** @param items check-yourself items of the edition, by id */
    HandoutChecks(Function<String, Optional<Item>> items, Kinds kinds, Wording wording) {
        this.items = items;
        this.kinds = kinds;
        this.wording = wording;
        this.sheet = new PrintedSheet(wording);
    }

    /** A lesson, whose questions are counted from 1. */
    void begin() {
        number = 0;
    }

    /** Empty where the edition has no such item. */
    String html(String item) {
        return items.apply(item).map(this::html).orElse("");
    }

    /** Everybody has the same order on paper, drawn by what the item is and not by its key. */
    private String html(Item item) {
        var prompt = item.question()
                .vary(Dice.of(item.revision().getLeastSignificantBits(), 0))
                .prompt();
        var html = new StringBuilder("<div class=\"check\"><p class=\"name\">")
                .append(text(wording.get("study.handout.check", ++number)))
                .append("</p>")
                .append(sheet.markdown(prompt.text()));
        kinds.get(item.kind())
                .print(prompt, wording)
                .ifPresentOrElse(
                        printed -> printed.asked().forEach(block -> html.append(sheet.block(block))),
                        () -> html.append("<p class=\"how\">")
                                .append(text(wording.get("study.handout.check.screen")))
                                .append("</p>"));
        return html.append("</div>").toString();
    }

    /** @param bytes of a picture by its hash */
    Map<String, byte[]> pictures(String body, Function<String, byte[]> bytes) {
        return sheet.pictures(body, bytes);
    }
}
