package kz.ustaz.question.choice;

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

/** Options with letters. */
final class ChoicePaper {

    private ChoicePaper() {}

    static Printed of(ChoicePrompt prompt, Wording wording) {
        String how = wording.get(
                switch (prompt.rule()) {
                    case ONE -> "question.choice.instruction";
                    case PARTIAL -> "question.multiple.instruction.partial";
                    case ALL -> "question.multiple.instruction.all";
                });
        var texts = prompt.options().stream().map(Piece::text).toList();
        return new Printed(
                List.of(new Block.How(how), new Block.Lettered("", texts, true)),
                List.of(Field.ticks("", Printed.letters(texts.size()))));
    }

    /** The letters of all right options. */
    static String key(ChoiceQuestion question, Variant variant) {
        var options = ((ChoicePrompt) variant.prompt()).options();
        var tokens = (Tokens) variant.hidden();
        return IntStream.range(0, options.size())
                .filter(place ->
                        question.option(tokens.id(options.get(place).token())).right())
                .mapToObj(Printed::letter)
                .collect(joining(", "));
    }
}
