package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.text.NumberFormat;
import java.util.List;
import kz.ustaz.account.KeptLine;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.TableRows;

/** What is kept of a person, by kind: how much, and since when. */
class KeptTable extends Div implements LocaleChangeObserver {

    private List<KeptLine> lines = List.of();

    void show(List<KeptLine> now) {
        lines = List.copyOf(now);
        say();
    }

    private void say() {
        removeAll();
        setVisible(!lines.isEmpty());
        if (lines.isEmpty()) {
            return;
        }
        var heads = List.of(
                getTranslation("account.kept.what"),
                getTranslation("account.kept.count"),
                getTranslation("account.kept.since"));
        var table = TableRows.headed(heads);
        var number = NumberFormat.getIntegerInstance(getLocale());
        for (var line : lines) {
            var row = table.getBody().addRow();
            row.getElement().setAttribute("data-kept", line.kind());
            var name = row.addHeaderCell();
            name.setText(getTranslation("account.kept.kind." + line.kind()));
            name.getElement().setAttribute("scope", "row");
            cell(row, heads.get(1), number.format(line.count()));
            cell(row, heads.get(2), since(line));
        }
        TableRows.of(this, table);
    }

    private String since(KeptLine line) {
        return line.since().map(at -> Moments.of(at, getLocale())).orElse("–");
    }

    private static void cell(NativeTableRow row, String head, String text) {
        var cell = row.addDataCell();
        cell.getElement().setAttribute("data-name", head);
        cell.setText(text);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }
}
