package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.account.ImportLine;
import kz.ustaz.account.ImportLine.Verdict;
import kz.ustaz.account.ImportLook;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.TableRows;
import org.jspecify.annotations.Nullable;

/** What would become of a file, and the button that does it as long as nothing is wrong; then what became of it. */
class ImportTrial extends Section implements LocaleChangeObserver {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_TEXT = 60;

    private final H2 heading = new H2();
    private final Said counts = new Said();
    private final Said said = new Said();
    private final Div list = new Div();
    private final Paragraph more = new Paragraph();
    private final NativeButton take = new NativeButton();
    private final RouterLink people = new RouterLink("", PeopleView.class);
    private transient @Nullable ImportLook look;
    private boolean done;

    ImportTrial(Runnable onTake) {
        addClassNames("card", "stack");
        heading.getElement().setAttribute("tabindex", "-1");
        more.addClassName("muted");
        take.addClassName("button-primary");
        take.addClickListener(_ -> onTake.run());
        people.addClassName("button");
        setVisible(false);
        add(heading, counts, said, take, people, list, more);
    }

    void show(ImportLook what) {
        begin(what, false);
    }

    void done(ImportLook what) {
        begin(what, true);
    }

    private void begin(ImportLook what, boolean isDone) {
        look = what;
        done = isDone;
        said.clear();
        setVisible(true);
        say();
        heading.getElement().executeJs("this.focus()");
    }

    void hide() {
        look = null;
        setVisible(false);
    }

    void refuse(Fault fault) {
        take.setVisible(false);
        said.say(Notice.Kind.BAD, fault.why());
    }

    private void say() {
        var what = look;
        if (what == null) {
            return;
        }
        int added = what.count(Verdict.ADDED);
        int changed = what.count(Verdict.CHANGED);
        int same = what.count(Verdict.SAME);
        int wrong = what.count(Verdict.WRONG);
        heading.setText(getTranslation(done ? "account.import.done" : "account.import.trial"));
        counts.say(
                wrong > 0 ? Notice.Kind.BAD : done ? Notice.Kind.OK : Notice.Kind.INFO,
                done
                        ? new Refused("account.import.done-counts", added, changed, same)
                        : wrong > 0
                                ? new Refused("account.import.wrong-counts", wrong, added, changed, same)
                                : new Refused("account.import.counts", added, changed, same));
        take.setVisible(!done && wrong == 0 && added + changed > 0);
        take.setText(getTranslation("account.import.take", added, changed));
        people.setVisible(done);
        people.setText(getTranslation("account.import.to-people"));
        lines(done ? List.of() : what.lines());
    }

    private void lines(List<ImportLine> lines) {
        list.removeAll();
        list.setVisible(!lines.isEmpty());
        more.setVisible(lines.size() > MOST_LINES);
        more.setText(getTranslation("account.import.more", Math.max(0, lines.size() - MOST_LINES)));
        if (!lines.isEmpty()) {
            var table = TableRows.headed(Stream.of("who", "row", "verdict", "what")
                    .map(name -> getTranslation("account.import.head." + name))
                    .toList());
            lines.stream()
                    .sorted(Comparator.comparing(ImportLine::verdict).thenComparing(ImportLine::row))
                    .limit(MOST_LINES)
                    .forEach(line -> row(table, line));
            TableRows.of(list, table);
        }
    }

    private void row(NativeTable table, ImportLine line) {
        NativeTableRow row = table.getBody().addRow();
        var who = row.addHeaderCell();
        who.getElement().setAttribute("scope", "row");
        who.setText(Stream.of(line.name(), line.number())
                .filter(text -> !text.isEmpty())
                .map(ImportTrial::cut)
                .collect(Collectors.joining(" · ")));
        var number = row.addDataCell();
        number.getElement().setAttribute("data-name", getTranslation("account.import.head.row"));
        number.setText(Integer.toString(line.row()));
        row.addDataCell().add(badge(line.verdict()));
        var what = row.addDataCell();
        line.faults().forEach(fault -> what.add(new Div(text(fault))));
        line.changes()
                .forEach(change -> what.add(new Div(getTranslation(
                        "account.import.change",
                        getTranslation(change.field().key()),
                        orDash(change.was()),
                        orDash(change.now())))));
    }

    private String text(Fault fault) {
        String why = getTranslation(fault.why().key(), fault.why().values());
        return fault.field().isEmpty() ? why : getTranslation("account.field." + fault.field()) + ": " + why;
    }

    private Span badge(Verdict verdict) {
        var badge = new Span(getTranslation("account.import.verdict." + verdict));
        badge.addClassNames(
                "badge",
                switch (verdict) {
                    case WRONG -> "badge-bad";
                    case ADDED -> "badge-ok";
                    case CHANGED -> "badge-due";
                    case SAME -> "badge-locked";
                });
        return badge;
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : cut(text);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }
}
