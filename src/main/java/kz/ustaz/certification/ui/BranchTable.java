package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.certification.Cascade.Row;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.common.ui.TableRows;

/** The tree as a table. Whoever trained others has a button that shows them below him; only what is open is in the page. */
class BranchTable extends Spoken {

    /** So many trainers are shown at once when the page opens; of more, the roots alone. */
    private static final int ALL_OPEN = 30;

    /** Deeper rows stand no further in, as a phone is narrow; the generation says how deep they are. */
    private static final int DEEPEST = 6;

    private final transient List<Row> rows;
    private final transient Map<PersonId, Long> below;
    private final transient Set<PersonId> open = new HashSet<>();
    private final Div around = new Div();

    BranchTable(List<Row> rows) {
        this.rows = rows;
        below = rows.stream()
                .flatMap(row -> row.above().stream())
                .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        if (rows.size() <= ALL_OPEN) {
            open.addAll(below.keySet());
        }
        around.addClassName("cascade-table");
        add(around);
        say(this::build);
    }

    private void build() {
        build(Optional.empty());
    }

    /** @param pressed whose button gets the focus again, as the old one is gone */
    private void build(Optional<PersonId> pressed) {
        around.removeAll();
        var words = new CascadeWords(this);
        var headings = Stream.concat(Stream.of("name"), CascadeWords.COLUMNS.stream())
                .map(words::heading)
                .toList();
        var table = TableRows.headed(headings);
        var depths = new HashMap<PersonId, Integer>();
        for (var row : rows) {
            var depth = row.above().filter(open::contains).flatMap(above -> Optional.ofNullable(depths.get(above)));
            if (row.above().isEmpty() || depth.isPresent()) {
                int deep = depth.map(one -> one + 1).orElse(0);
                depths.put(row.person(), deep);
                line(table, words, row, deep, pressed);
            }
        }
        TableRows.of(around, table);
    }

    private void line(NativeTable table, CascadeWords words, Row row, int depth, Optional<PersonId> pressed) {
        var line = table.getBody().addRow();
        var name = new Div();
        name.addClassNames("cascade-name", "cascade-in");
        name.getStyle().set("--depth", Integer.toString(Math.min(depth, DEEPEST)));
        name(name, row, words, pressed);
        TableLine.name(line).add(name);
        words.figures(row).forEach((heading, value) -> TableLine.cell(line, heading, value));
    }

    /** Whoever has nobody below him stands as far in as those with a button. */
    private void name(Div name, Row row, CascadeWords words, Optional<PersonId> pressed) {
        if (below.containsKey(row.person())) {
            boolean shows = open.contains(row.person());
            var toggle = new NativeButton(shows ? "−" : "+", _ -> toggle(row.person()));
            toggle.addClassName("button");
            toggle.getElement()
                    .setAttribute("aria-expanded", Boolean.toString(shows))
                    .setAttribute("aria-label", words("certification.cascade.toggle", row.name()));
            name.add(toggle);
            pressed.filter(row.person()::equals).ifPresent(_ -> toggle.focus());
        } else {
            name.addClassName("is-leaf");
        }
        var more = new Span(row.unit() + " · " + words.state(row.state()));
        more.addClassName("muted");
        name.add(new Div(new Span(row.name()), more));
    }

    private void toggle(PersonId person) {
        if (!open.remove(person)) {
            open.add(person);
        }
        build(Optional.of(person));
    }
}
