package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.LinkedHashMap;
import java.util.Map;

/** For who is in no run: why the page is empty, and where his own work is. */
class NoRun extends Div implements LocaleChangeObserver {

    private final H2 title = new H2();
    private final Paragraph text = new Paragraph();
    private final Map<Anchor, String> links = new LinkedHashMap<>();

    NoRun() {
        addClassNames("card", "stack");
        var row = new Div();
        row.addClassName("row");
        MenuConfiguration.getMenuEntries().forEach(entry -> {
            String path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
            if (!path.isEmpty()) {
                var link = new Anchor(path);
                link.addClassName("button");
                links.put(link, entry.title());
                row.add(link);
            }
        });
        add(title, text, row);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("study.norun.title"));
        text.setText(getTranslation(links.isEmpty() ? "study.norun.text" : "study.norun.text.work"));
        links.forEach((link, key) -> link.setText(getTranslation(key)));
    }
}
