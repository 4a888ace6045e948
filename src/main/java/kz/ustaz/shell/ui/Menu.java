package kz.ustaz.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The views that have a {@code @Menu} and are open to this person, by its order. On a narrow screen a button opens it,
 * in the browser alone (frontend/shell/ustaz-frame.ts).
 */
class Menu extends Nav implements LocaleChangeObserver {

    private static final String ID = "frame-nav";

    private final NativeButton button = new NativeButton();
    private final Map<Anchor, String> titles = new LinkedHashMap<>();

    Menu() {
        setId(ID);
        addClassName("frame-nav");
        var list = new UnorderedList();
        for (var entry : MenuConfiguration.getMenuEntries()) {
            String path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
            var link = new Anchor(path);
            titles.put(link, entry.title());
            list.add(new ListItem(link));
        }
        add(list);
        setVisible(!titles.isEmpty());
        button.addClassNames("frame-menu", "button-quiet");
        button.getElement().setAttribute("aria-controls", ID).setAttribute("aria-expanded", "false");
        button.setVisible(!titles.isEmpty());
    }

    /** What opens the menu on a narrow screen. */
    NativeButton button() {
        return button;
    }

    /** Marks where the person is: the entry with the longest path that this place lies under. */
    void show(String place) {
        String best = null;
        for (Anchor link : titles.keySet()) {
            String path = link.getHref();
            boolean under = place.equals(path) || !path.isEmpty() && place.startsWith(path + "/");
            if (under && (best == null || path.length() > best.length())) {
                best = path;
            }
        }
        for (Anchor link : titles.keySet()) {
            if (link.getHref().equals(best)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        button.setText(getTranslation("shell.menu"));
        titles.forEach((link, key) -> link.setText(getTranslation(key)));
    }
}
