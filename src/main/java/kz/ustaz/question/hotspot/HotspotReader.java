package kz.ustaz.question.hotspot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.question.ItemSource;

/** Reads the picture, its grid and the regions to be found, and holds them to the format. */
final class HotspotReader {

    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]\\n]+]\\([^()\\s]+\\)");
    private static final Grid USUAL = new Grid(8, 6);
    private final ItemSource source;
    private final Map<String, Set<String>> regions = new LinkedHashMap<>();
    private final Map<String, String> taken = new HashMap<>();

    HotspotReader(ItemSource source) {
        this.source = source;
    }

    HotspotQuestion read() {
        var structure = source.structure();
        var grid = Grid.read(structure.textOr("grid", "8x6"));
        if (grid.isEmpty()) {
            structure.wrong(
                    "grid", "'grid' must be columns x rows such as 8x6, each " + Grid.LEAST + " to " + Grid.MOST + ".");
        }
        int[] entries = {0};
        structure.each("regions", region -> {
            entries[0]++;
            region(grid.orElse(USUAL), region);
        });
        if (entries[0] < 1 || entries[0] > HotspotQuestion.MOST) {
            structure.wrong("regions", ItemSource.count("regions", 1, HotspotQuestion.MOST, entries[0]));
        }
        var texts = source.texts("regions", regions.keySet());
        var read = new ArrayList<HotspotQuestion.Region>();
        regions.forEach((id, cells) ->
                read.add(new HotspotQuestion.Region(id, cells, texts.getOrDefault(id, Localized.EMPTY))));
        return new HotspotQuestion(source.text("text"), picture(), grid.orElse(USUAL), read);
    }

    private void region(Grid grid, Fields region) {
        String id = region.id("id");
        var cells = new LinkedHashSet<String>();
        for (Yaml.Text word : region.words("cells")) {
            var spread = grid.spread(word.value());
            if (spread.isEmpty()) {
                region.problems()
                        .add(
                                word.file(),
                                word.line(),
                                "'" + word.value() + "' is no cell of the grid " + grid.columns() + "x" + grid.rows()
                                        + ": write C3, or C3-D5 for a rectangle.");
            }
            cells.addAll(spread);
        }
        if (cells.isEmpty()) {
            region.wrong("cells", "'cells' must name at least one cell.");
        }
        for (String cell : cells) {
            String other = taken.putIfAbsent(cell, id);
            if (other != null) {
                region.wrong("cells", cell + " belongs to '" + other + "' already; regions must not overlap.");
            }
        }
        if (!id.isEmpty() && regions.putIfAbsent(id, cells) != null) {
            region.wrong("id", "'" + id + "' stands twice in 'regions'.");
        }
    }

    private Localized picture() {
        var picture = source.text("picture");
        source.texts().forEach((language, text) -> {
            String written = text.textOr("picture", "");
            if (!written.isBlank() && !PICTURE.matcher(written).matches()) {
                text.wrong(
                        "picture", "'picture' must be one picture and nothing else: ![what it shows](media/plan.svg).");
            }
        });
        return picture;
    }
}
