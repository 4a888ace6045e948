package kz.ustaz.question.classify;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Printed;
import kz.ustaz.question.Printed.Block;
import kz.ustaz.question.Printed.Field;
import kz.ustaz.question.Variant;

/** A table: things as rows, groups as columns. */
final class ClassifyPaper {

    private ClassifyPaper() {}

    static Printed of(ClassifyPrompt prompt, Wording wording) {
        var letters = Printed.letters(prompt.groups().size());
        return new Printed(
                List.of(
                        new Block.How(wording.get("question.print.classify")),
                        new Block.Boxes(
                                prompt.things().stream().map(Piece::text).toList(),
                                prompt.groups().stream().map(Piece::text).toList())),
                IntStream.rangeClosed(1, prompt.things().size())
                        .mapToObj(number -> Field.ticks(Integer.toString(number), letters))
                        .toList());
    }

    static String key(ClassifyQuestion question, Variant variant) {
        var prompt = (ClassifyPrompt) variant.prompt();
        var hidden = (ClassifyHidden) variant.hidden();
        var groups = prompt.groups().stream()
                .map(group -> hidden.groups().id(group.token()))
                .toList();
        return IntStream.range(0, prompt.things().size())
                .mapToObj(row -> {
                    String id = hidden.things().id(prompt.things().get(row).token());
                    return (row + 1) + "–" + Printed.letter(groups.indexOf(question.group(id)));
                })
                .collect(joining(" "));
    }
}
