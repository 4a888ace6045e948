package kz.ustaz.question.hotspot;

import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.ustaz.common.Localized;
import kz.ustaz.question.DraftRow;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.NewParts;
import kz.ustaz.question.ui.DraftEditor;
import kz.ustaz.question.ui.Wording;

/** The picture and its words, how fine its grid is, and the regions, painted on the picture cell by cell. */
final class HotspotEditor extends DraftEditor {

    private static final String REGIONS = "regions";
    private static final String CELLS = "cells";
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\(([^()\\s]*)\\)");

    private final Map<String, Element> cells = new HashMap<>();
    private int painted;

    HotspotEditor(ItemDraft draft, List<String> languages) {
        super(draft, languages);
        build();
    }

    @Override
    protected void build() {
        heading(body(), "quiz.edit.hotspot.picture");
        hint(body(), draft().pictures().isEmpty() ? "quiz.edit.hotspot.no-pictures" : "quiz.edit.hotspot.hint");
        var pictures = new LinkedHashMap<String, Wording.Phrase>();
        pictures.put("", locale -> Wording.translate(locale, "quiz.edit.match.choose"));
        draft().pictures().keySet().stream().sorted().forEach(path -> pictures.put(path, locale -> path));
        choose(body(), "quiz.edit.hotspot.file", pictures, path(), this::take);
        for (String language : languages()) {
            text(
                    body(),
                    language,
                    "quiz.edit.hotspot.alt",
                    alt(language),
                    alt -> put(language, alt, path()),
                    "picture");
        }
        var sizes = group(body(), "div", "row edit-short");
        size(sizes, "quiz.edit.hotspot.columns", grid().columns(), columns -> new Grid(columns, grid().rows()));
        size(sizes, "quiz.edit.hotspot.rows", grid().rows(), rows -> new Grid(grid().columns(), rows));
        heading(body(), "quiz.edit.hotspot.regions");
        hint(body(), "quiz.edit.hotspot.paint");
        painted = Math.clamp(painted, 0, Math.max(0, draft().entries(REGIONS).size() - 1));
        paintable();
        var regions = draft().entries(REGIONS);
        for (int i = 0; i < regions.size(); i++) {
            row(regions, i);
        }
        button(group(body(), "div", "row"), "quiz.edit.hotspot.add", regions.size() < HotspotQuestion.MOST, () -> {
            draft().addRow(REGIONS, NewParts.id());
            painted = regions.size();
            rebuild();
        });
        show();
    }

    private Grid grid() {
        return Grid.read(draft().get("grid")).orElse(new Grid(8, 6));
    }

    // ---- the picture: one file for all languages, words for each

    private String alt(String language) {
        var written = PICTURE.matcher(draft().text(language, "picture"));
        return written.matches() ? written.group(1) : "";
    }

    private String path() {
        return languages().stream()
                .map(language -> PICTURE.matcher(draft().text(language, "picture")))
                .filter(written -> written.matches() && !written.group(2).isEmpty())
                .map(written -> written.group(2))
                .findFirst()
                .orElse("");
    }

    private void take(String path) {
        languages().forEach(language -> put(language, alt(language), path));
        rebuild();
    }

    private void put(String language, String alt, String path) {
        String words = alt.replaceAll("[\\[\\]\\s]+", " ").strip();
        draft().setText(language, words.isEmpty() && path.isEmpty() ? "" : "![" + words + "](" + path + ")", "picture");
    }

    // ---- the grid and its regions

    /** Another size. */
    private interface Resize {
        Grid to(int number);
    }

    private void size(Element parent, String key, int now, Resize resize) {
        var numbers = new LinkedHashMap<String, Wording.Phrase>();
        for (int number = Grid.LEAST; number <= Grid.MOST; number++) {
            String word = Integer.toString(number);
            numbers.put(word, locale -> word);
        }
        choose(parent, key, numbers, Integer.toString(now), chosen -> {
            var grid = resize.to(Integer.parseInt(chosen));
            draft().set("grid", grid.columns() + "x" + grid.rows());
            draft().entries(REGIONS).forEach(region -> keep(region, cellsOf(region, grid)));
            rebuild();
        });
    }

    private static Set<String> cellsOf(DraftRow region, Grid grid) {
        var cells = new LinkedHashSet<String>();
        region.words(CELLS).forEach(written -> cells.addAll(grid.spread(written)));
        return cells;
    }

    private void keep(DraftRow region, Set<String> chosen) {
        region.setWords(CELLS, grid().cells().stream().filter(chosen::contains).toList());
    }

    private void row(List<DraftRow> regions, int i) {
        var region = regions.get(i);
        var row = group(body(), "div", "card edit-row");
        tick(row, "radio", "quiz.edit.hotspot.this", i == painted, on -> {
                    painted = i;
                    show();
                })
                .setAttribute("name", "paint-" + draft().id());
        option(row, "quiz.edit.hotspot.name", REGIONS, region.id(), "text");
        rowButtons(
                row,
                i,
                regions.size(),
                1,
                to -> {
                    draft().moveRow(REGIONS, i, to);
                    rebuild();
                },
                () -> {
                    draft().removeRow(REGIONS, i);
                    draft().removeOption(REGIONS, region.id());
                    rebuild();
                });
    }

    /** Every cell is a button; pressed ones belong to the region that is painted. */
    private void paintable() {
        cells.clear();
        String address = draft().pictures().getOrDefault(path(), "");
        var picture = Localized.of("en", address.isEmpty() ? "" : "![" + path() + "](" + address + ")");
        var layer = GridPicture.show(body(), wording(), picture, grid());
        layer.getParent().getClassList().set("is-empty", address.isEmpty());
        for (String cell : grid().cells()) {
            var button = GridPicture.at(layer, "button", "hotspot-cell", cell)
                    .setAttribute("type", "button")
                    .setAttribute("aria-label", cell);
            button.addEventListener("click", event -> paint(cell));
            cells.put(cell, button);
        }
    }

    private void paint(String cell) {
        var regions = draft().entries(REGIONS);
        for (int i = 0; i < regions.size(); i++) {
            var now = cellsOf(regions.get(i), grid());
            boolean add = i == painted && !now.contains(cell);
            if (now.remove(cell) || add) {
                if (add) {
                    now.add(cell);
                }
                keep(regions.get(i), now);
            }
        }
        show();
        changed();
    }

    private void show() {
        var regions = draft().entries(REGIONS);
        cells.forEach((cell, button) -> {
            int owner = -1;
            for (int i = 0; i < regions.size(); i++) {
                owner = cellsOf(regions.get(i), grid()).contains(cell) ? i : owner;
            }
            button.setAttribute("aria-pressed", Boolean.toString(owner >= 0 && owner == painted));
            button.getClassList().set("is-other", owner >= 0 && owner != painted);
            button.setText(owner < 0 ? "" : Integer.toString(owner + 1));
        });
    }
}
