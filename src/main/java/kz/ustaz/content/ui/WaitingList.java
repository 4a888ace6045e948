package kz.ustaz.content.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.ustaz.content.StateDesk.Pair;
import kz.ustaz.content.StateDesk.UnitId;
import kz.ustaz.content.StateDesk.Waiting;

/** The texts of one module that wait, folded; what is in it is made when it is opened, as there are hundreds. */
class WaitingList extends NativeDetails {

    private final transient List<Waiting> waiting;
    private final transient Set<UnitId> ticked;
    private final transient Function<UnitId, Pair> compare;
    private final String language;
    private final Div lines = new Div();

    WaitingList(
            String module, List<Waiting> waiting, Set<UnitId> ticked, Function<UnitId, Pair> compare, String language) {
        this.waiting = waiting;
        this.ticked = ticked;
        this.compare = compare;
        this.language = language;
        addClassNames("card", "approve-module");
        setId("approve-" + (module.isEmpty() ? "course" : module));
        setSummaryText(getTranslation(
                "content.approve.module",
                module.isEmpty() ? getTranslation("content.approve.whole") : module,
                waiting.size()));
        lines.addClassName("stack");
        setContent(lines);
        addToggleListener(event -> {
            if (event.isOpened() && lines.getComponentCount() == 0) {
                fill();
            }
        });
    }

    private void fill() {
        var all = new NativeButton(getTranslation("content.approve.all"), click -> {
            waiting.forEach(one -> ticked.add(one.id()));
            lines.removeAll();
            fill();
        });
        all.addClassName("button");
        lines.add(all);
        waiting.forEach(one -> lines.add(line(one)));
    }

    private Div line(Waiting one) {
        var box = new Checkbox(getTranslation(
                one.stale() ? "content.approve.stale-text" : "content.approve.text",
                getTranslation("content.sort.one." + one.sort()),
                name(one.id().unit())));
        box.setValue(ticked.contains(one.id()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                ticked.add(one.id());
            } else {
                ticked.remove(one.id());
            }
        });
        var texts = new Div();
        texts.addClassName("approve-texts");
        var look = new NativeDetails(getTranslation("content.approve.compare"), texts);
        look.addToggleListener(event -> {
            if (event.isOpened() && texts.getComponentCount() == 0) {
                var pair = compare.apply(one.id());
                texts.add(
                        text(pair.source(), pair.in(), "content.approve.source"),
                        text(pair.translation(), language, "content.approve.translation"));
            }
        });
        var line = new Div(box, look);
        line.addClassName("approve-line");
        return line;
    }

    /** The sort is said already. */
    private static String name(String unit) {
        return unit.replaceFirst("^(guide|picture)-", "");
    }

    private Pre text(String text, String in, String key) {
        var shown = new Pre(text);
        shown.getElement()
                .setAttribute("lang", in)
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation(key));
        return shown;
    }
}
