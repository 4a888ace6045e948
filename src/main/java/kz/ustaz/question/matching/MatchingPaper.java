package kz.ustaz.question.matching;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Printed;
import kz.ustaz.question.Printed.Block;
import kz.ustaz.question.Printed.Field;
import kz.ustaz.question.Variant;

/** The left side with numbers, the right one with letters. */
final class MatchingPaper {

    private MatchingPaper() {}

    static Printed of(MatchingPrompt prompt, Wording wording) {
        return new Printed(
                List.of(
                        new Block.How(wording.get("question.print.matching")),
                        new Block.Numbered(
                                prompt.rows().stream().map(Piece::text).toList()),
                        new Block.Lettered(
                                "", prompt.targets().stream().map(Piece::text).toList(), false)),
                IntStream.rangeClosed(1, prompt.rows().size())
                        .mapToObj(Field::letter)
                        .toList());
    }

    static String key(MatchingQuestion question, Variant variant) {
        var prompt = (MatchingPrompt) variant.prompt();
        var hidden = (MatchingHidden) variant.hidden();
        var targets = prompt.targets().stream()
                .map(target -> hidden.targets().id(target.token()))
                .toList();
        return IntStream.range(0, prompt.rows().size())
                .mapToObj(row -> {
                    String id = hidden.rows().id(prompt.rows().get(row).token());
                    return (row + 1) + "–" + Printed.letter(targets.indexOf(question.partner(id)));
                })
                .collect(joining(" "));
    }
}
