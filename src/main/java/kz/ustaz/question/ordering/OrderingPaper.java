package kz.ustaz.question.ordering;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Printed;
import kz.ustaz.question.Printed.Block;
import kz.ustaz.question.Printed.Field;
import kz.ustaz.question.Tokens;
import kz.ustaz.question.Variant;

/** Entries with letters, and for each place a letter to write. */
final class OrderingPaper {

    private OrderingPaper() {}

    static Printed of(OrderingPrompt prompt, Wording wording) {
        return new Printed(
                List.of(
                        new Block.How(wording.get("question.print.ordering")),
                        new Block.Lettered(
                                "", prompt.start().stream().map(Piece::text).toList(), false)),
                IntStream.rangeClosed(1, prompt.start().size())
                        .mapToObj(Field::letter)
                        .toList());
    }

    static String key(OrderingQuestion question, Variant variant) {
        var tokens = (Tokens) variant.hidden();
        var shown = ((OrderingPrompt) variant.prompt())
                .start().stream().map(piece -> tokens.id(piece.token())).toList();
        return IntStream.range(0, question.order().size())
                .mapToObj(place -> (place + 1) + "–"
                        + Printed.letter(shown.indexOf(question.order().get(place))))
                .collect(joining(" "));
    }
}
