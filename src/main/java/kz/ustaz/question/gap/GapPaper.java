package kz.ustaz.question.gap;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.stream.IntStream;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Printed;
import kz.ustaz.question.Printed.Block;
import kz.ustaz.question.Printed.Field;
import kz.ustaz.question.Variant;

/** The passage with numbered gaps, and below it what there is to choose for each. */
final class GapPaper {

    private GapPaper() {}

    static Printed of(GapPrompt prompt, Wording wording) {
        var asked = new ArrayList<Block>();
        var sheet = new ArrayList<Field>();
        asked.add(new Block.How(how(prompt, wording)));
        asked.add(new Block.Gaps(
                prompt.passage(),
                prompt.gaps().stream().map(GapPrompt.Gap::token).toList()));
        for (int place = 0; place < prompt.gaps().size(); place++) {
            String number = Integer.toString(place + 1);
            var options = prompt.gaps().get(place).options();
            if (options.isEmpty()) {
                sheet.add(Field.line(number));
            } else {
                asked.add(new Block.Lettered(
                        wording.get("question.gap.number", place + 1),
                        options.stream().map(Piece::text).toList(),
                        true));
                sheet.add(Field.ticks(number, Printed.letters(options.size())));
            }
        }
        return new Printed(asked, sheet);
    }

    private static String how(GapPrompt prompt, Wording wording) {
        String all = wording.get("question.print.gap");
        return prompt.gaps().stream().noneMatch(gap -> gap.options().isEmpty())
                ? all
                : String.join(
                        " ",
                        all,
                        wording.get(
                                prompt.capitals() ? "question.short.capitals.matter" : "question.short.capitals.free"),
                        wording.get(
                                prompt.spacing() ? "question.short.spacing.matter" : "question.short.spacing.free"));
    }

    static String key(GapQuestion question, Variant variant, Wording wording) {
        var asked = ((GapPrompt) variant.prompt()).gaps();
        var options = ((GapHidden) variant.hidden()).choices();
        return IntStream.range(0, question.gaps().size())
                .mapToObj(place -> {
                    var gap = question.gaps().get(place);
                    var shown = asked.get(place).options().stream()
                            .map(piece -> options.id(piece.token()))
                            .toList();
                    return (place + 1) + "–"
                            + (gap.typed()
                                    ? String.join(" · ", gap.accept())
                                    : Printed.letter(shown.indexOf(gap.right())));
                })
                .collect(joining("; "));
    }
}
