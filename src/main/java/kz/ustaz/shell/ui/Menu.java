package kz.ustaz.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The views that are open to this person; where there are many, some fold together. On a narrow screen a button opens it,
 * in the browser alone (frontend/shell/ustaz-frame.ts).
 */
class Menu extends Nav implements LocaleChangeObserver {

    private static final String ID = "frame-nav";

    /** Stands in the menu of the person beside this one. */
    private static final String ACCOUNT = "account";

    /** So many stand in one line of a common screen, in the longer languages too. */
    private static final int MOST_IN_LINE = 10;

    private final NativeButton button = new NativeButton();
    private final Map<Anchor, String> titles = new LinkedHashMap<>();
    private final List<MenuFold> folds = new ArrayList<>();

    Menu(List<MenuEntry> open) {
        setId(ID);
        addClassName("frame-nav");
        var together = new LinkedHashMap<Object, List<Anchor>>();
        for (var entry : open) {
            String path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
            if (!path.equals(ACCOUNT)) {
                var link = new Anchor(path);
                titles.put(link, entry.title());
                together.computeIfAbsent(place(entry, link), _ -> new ArrayList<>())
                        .add(link);
            }
        }
        add(list(together));
        setVisible(!titles.isEmpty());
        button.addClassNames("frame-menu", "button-quiet");
        button.getElement().setAttribute("aria-controls", ID).setAttribute("aria-expanded", "false");
        button.setVisible(!titles.isEmpty());
    }

    private static Object place(MenuEntry entry, Anchor link) {
        return Optional.ofNullable(entry.order())
                .flatMap(MenuFold.Kind::of)
                .<Object>map(kind -> kind)
                .orElse(link);
    }

    private UnorderedList list(Map<Object, List<Anchor>> together) {
        var list = new UnorderedList();
        together.forEach((place, links) -> {
            if (place instanceof MenuFold.Kind kind && links.size() > 1 && titles.size() > MOST_IN_LINE) {
                var fold = new MenuFold(kind, links);
                folds.add(fold);
                list.add(new ListItem(fold));
            } else {
                links.forEach(link -> list.add(new ListItem(link)));
            }
        });
        return list;
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
        folds.forEach(MenuFold::say);
    }
}
