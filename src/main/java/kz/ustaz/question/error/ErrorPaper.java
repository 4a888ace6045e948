package kz.ustaz.question.error;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Printed;
import kz.ustaz.question.Printed.Block;
import kz.ustaz.question.Printed.Field;
import kz.ustaz.question.Variant;

/** The passage with a number at each of its segments. */
final class ErrorPaper {

    private ErrorPaper() {}

    static Printed of(ErrorPrompt prompt, Wording wording) {
        String how = wording.get("question.print.error")
                + (prompt.told() == 0 ? "" : " " + wording.get("question.error.told", prompt.told()));
        var texts = prompt.segments().stream().map(Piece::text).toList();
        return new Printed(
                List.of(new Block.How(how), new Block.Segments(texts)),
                List.of(Field.ticks("", Printed.numbers(texts.size()))));
    }

    /** Segments stand in the author's order. */
    static String key(ErrorQuestion question, Variant variant) {
        return IntStream.range(0, question.segments().size())
                .filter(place -> question.segments().get(place).wrong())
                .mapToObj(place -> Integer.toString(place + 1))
                .collect(joining(", "));
    }
}
