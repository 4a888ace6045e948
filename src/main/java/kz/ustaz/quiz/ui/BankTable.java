package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.io.Serializable;
import java.util.List;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.quiz.Bank;
import kz.ustaz.quiz.Shelved;

/** Items that were found, each with where it stands and how far its review is. */
class BankTable extends Div {

    /** Rows shown at once: more are found by more words. */
    private static final int SHOWN = 50;

    private static final int LONGEST = 140;
    private static final List<String> HEADINGS = List.of(
            "quiz.bank.question",
            "quiz.edit.kind",
            "quiz.edit.objective",
            "quiz.bank.level",
            "quiz.bank.use",
            "quiz.bank.state",
            "quiz.bank.languages",
            "quiz.bank.used");

    /** Where an item's text leads to. */
    interface Way extends Serializable {
        RouterLink to(Bank.Entry entry, String text);
    }

    private final Way way;
    private final Paragraph count = new Paragraph();
    private final Div rows = new Div();

    BankTable(Way way) {
        this.way = way;
        addClassName("stack");
        count.getElement().setAttribute("role", "status");
        count.addClassName("muted");
        add(count, rows);
    }

    void show(List<Bank.Entry> entries) {
        count.setText(
                getTranslation(entries.size() > SHOWN ? "quiz.bank.more" : "quiz.bank.found", entries.size(), SHOWN));
        rows.removeAll();
        if (!entries.isEmpty()) {
            var table =
                    TableRows.headed(HEADINGS.stream().map(this::getTranslation).toList());
            entries.stream().limit(SHOWN).forEach(entry -> row(table.getBody().addRow(), entry));
            TableRows.of(rows, table);
        }
    }

    private void row(NativeTableRow row, Bank.Entry entry) {
        var locale = getLocale();
        String text = shown(entry.text().in(locale));
        var home = new Span(entry.quiz().in(locale));
        home.addClassName("muted");
        var name = new Div(way.to(entry, text.isBlank() ? getTranslation("quiz.edit.no-text") : text), home);
        name.addClassName("bank-name");
        row.addDataCell().add(name);
        row.addDataCell().setText(getTranslation("question.kind." + entry.kind()));
        row.addDataCell().setText(shown(entry.topic().in(locale)));
        row.addDataCell()
                .setText(BankWords.levels(this::getTranslation)
                        .getOrDefault(Shelved.word(entry.place().level()), ""));
        row.addDataCell()
                .setText(
                        entry.isShelved()
                                ? BankWords.uses(this::getTranslation)
                                        .getOrDefault(Shelved.word(entry.place().use()), "")
                                : getTranslation("quiz.mode." + entry.mode()));
        var state = row.addDataCell();
        if (entry.isShelved()) {
            String word = Shelved.word(entry.place().state());
            var badge = new Span(getTranslation("quiz.bank-state." + word));
            badge.addClassNames("badge", word.equals("approved") ? "badge-ok" : "badge-due");
            state.add(badge);
        }
        row.addDataCell().setText(String.join(", ", entry.languages()));
        var used = row.addDataCell();
        used.setText(Integer.toString(entry.uses()));
        used.getElement().setAttribute("data-name", getTranslation(HEADINGS.getLast()));
    }

    private static String shown(String markdown) {
        String text = Markdown.plain(markdown);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
