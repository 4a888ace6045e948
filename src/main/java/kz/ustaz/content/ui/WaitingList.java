package kz.ustaz.content.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.ustaz.content.StateDesk.Listed;
import kz.ustaz.content.StateDesk.Stand;
import kz.ustaz.content.StateDesk.UnitId;

/** Texts of one module, folded; what is in it is made when it is opened, as there are hundreds. */
class WaitingList extends NativeDetails implements LocaleChangeObserver {

    private final String module;
    private final transient List<Listed> texts;
    private final Comparing comparing;
    private final String language;
    private final NativeButton tick = new NativeButton();
    private final Div inside = new Div();
    private final List<WaitingLine> lines = new ArrayList<>();

    /** @param sort a word before its id in the page */
    WaitingList(String sort, String module, List<Listed> texts, Comparing comparing, String language) {
        this.module = module;
        this.texts = texts;
        this.comparing = comparing;
        this.language = language;
        addClassNames("card", "approve-module");
        setId(sort + "-" + (module.isEmpty() ? "course" : module));
        tick.addClassName("button");
        tick.addClickListener(_ -> lines.forEach(WaitingLine::tick));
        inside.addClassName("stack");
        setContent(inside);
        addToggleListener(event -> {
            if (event.isOpened()) {
                fill();
            }
        });
    }

    private void fill() {
        if (lines.isEmpty()) {
            if (texts.stream().anyMatch(one -> one.stand() != Stand.APPROVED)) {
                inside.add(tick);
            }
            texts.forEach(one -> lines.add(new WaitingLine(one, comparing, language)));
            lines.forEach(inside::add);
        }
    }

    /** Opens it at these, as far as it has them. */
    void open(Collection<UnitId> wanted) {
        if (texts.stream().anyMatch(one -> wanted.contains(one.id()))) {
            setOpen(true);
            fill();
            for (int i = 0; i < texts.size(); i++) {
                if (wanted.contains(texts.get(i).id())) {
                    lines.get(i).open();
                }
            }
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setSummaryText(getTranslation(
                "content.approve.module",
                module.isEmpty()
                        ? getTranslation("content.approve.whole")
                        : texts.getFirst().module().in(event.getLocale()),
                texts.size()));
        tick.setText(getTranslation("content.approve.all"));
    }
}
