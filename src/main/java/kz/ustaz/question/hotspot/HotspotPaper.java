package kz.ustaz.question.hotspot;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.question.Printed;
import kz.ustaz.question.Printed.Block;
import kz.ustaz.question.Printed.Field;

/** The picture under its grid, and for each place a cell to write. */
final class HotspotPaper {

    private HotspotPaper() {}

    static Printed of(HotspotPrompt prompt, Wording wording) {
        String how = wording.get("question.print.hotspot", prompt.markers());
        return new Printed(
                List.of(
                        new Block.How(how),
                        new Block.Gridded(
                                prompt.picture(),
                                prompt.grid().columns(),
                                prompt.grid().rows())),
                IntStream.rangeClosed(1, prompt.markers())
                        .mapToObj(Field::letter)
                        .toList());
    }

    /** The cells of each place, in any of which it is found. */
    static String key(HotspotQuestion question, Wording wording) {
        return question.regions().stream()
                .map(region -> question.grid().cells().stream()
                                .filter(region.cells()::contains)
                                .collect(joining("/"))
                        + " ("
                        + Markdown.plain(wording.of(region.name()))
                        + ")")
                .collect(joining("; "));
    }
}
