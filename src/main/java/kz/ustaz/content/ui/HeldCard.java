package kz.ustaz.content.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.function.Consumer;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.content.HeldParts;

/** One part in both states, line by line. Lines that differ are marked by a sign and a colour. */
class HeldCard extends Section {

    /** @param choose whether the folder's state is taken */
    HeldCard(HeldParts.Held part, Locale locale, Consumer<Boolean> choose) {
        addClassNames("card", "stack");
        getElement().setAttribute("data-part", part.name());
        add(new H2(part.name()));
        add(new Paragraph(getTranslation(
                "content.held.when", part.by(), Moments.of(part.at(), locale), Moments.of(part.since(), locale))));
        part.files().forEach(file -> add(new H3(file.path()), state(file)));
        var screen = button("content.held.screen", () -> choose.accept(false));
        var folder = button("content.held.folder", () -> choose.accept(true));
        var row = new Div(screen, folder);
        row.addClassName("row");
        add(row);
    }

    private NativeButton button(String key, Runnable act) {
        var button = new NativeButton(getTranslation(key));
        button.addClassName("button");
        button.getElement().setAttribute("type", "button");
        button.addClickListener(click -> act.run());
        return button;
    }

    private com.vaadin.flow.component.Component state(HeldParts.File file) {
        if (!file.onScreen() || !file.inFolder() || file.rows().isEmpty()) {
            String key = !file.onScreen() ? "only-folder" : !file.inFolder() ? "only-screen" : "picture";
            return new Paragraph(getTranslation("content.held." + key));
        }
        if (file.rows().stream().allMatch(HeldParts.Row::same)) {
            return new Paragraph(getTranslation("content.held.same"));
        }
        var table = new NativeTable();
        table.addClassName("held-lines");
        var head = table.getHead().addRow();
        for (String key : new String[] {"content.held.on-screen", "content.held.in-folder"}) {
            var cell = head.addHeaderCell();
            cell.setText(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
        }
        boolean gap = false;
        for (int i = 0; i < file.rows().size(); i++) {
            if (isNear(file, i)) {
                row(table, file.rows().get(i));
                gap = false;
            } else if (!gap) {
                var row = table.getBody().addRow();
                row.addDataCell().setText("…");
                row.addDataCell().setText("…");
                gap = true;
            }
        }
        var around = new Div(table);
        around.addClassName("table-wrap");
        around.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        around.getElement().setAttribute("aria-label", file.path());
        return around;
    }

    /** A line that differs, or one beside such a line. */
    private static boolean isNear(HeldParts.File file, int line) {
        for (int i = Math.max(0, line - 2); i <= Math.min(file.rows().size() - 1, line + 2); i++) {
            if (!file.rows().get(i).same()) {
                return true;
            }
        }
        return false;
    }

    private static void row(NativeTable table, HeldParts.Row line) {
        var row = table.getBody().addRow();
        var screen = row.addDataCell();
        screen.setText((line.same() || line.screen().isEmpty() ? "  " : "≠ ") + line.screen());
        var folder = row.addDataCell();
        folder.setText((line.same() || line.folder().isEmpty() ? "  " : "≠ ") + line.folder());
        if (!line.same()) {
            row.addClassName("held-differs");
        }
    }
}
