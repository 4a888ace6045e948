package kz.ustaz.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import java.util.Map;
import kz.ustaz.content.Mending;
import kz.ustaz.content.StateDesk.Listed;
import kz.ustaz.content.StateDesk.Stand;

/** One text: a tick where it waits, and on opening both texts beside each other and correcting the translation. */
class WaitingLine extends Div implements LocaleChangeObserver {

    private final transient Listed text;
    private final Comparing comparing;
    private final String language;
    private final Checkbox box = new Checkbox();
    private final Div name = new Div();
    private final Pre source = shown();
    private final Pre translation = shown();
    private final NativeButton correct = new NativeButton();
    private final Anchor elsewhere = new Anchor();
    private final Paragraph drawing = new Paragraph();
    private final Div below = new Div();
    private final Outcome outcome = new Outcome();
    private final Div both = new Div();
    private final NativeDetails look = new NativeDetails("", both);
    private transient Map<String, String> pieces = Map.of();

    WaitingLine(Listed text, Comparing comparing, String language) {
        this.text = text;
        this.comparing = comparing;
        this.language = language;
        addClassName("approve-line");
        box.setValue(comparing.isTicked(text.id()));
        box.addValueChangeListener(change -> comparing.tick(text.id(), change.getValue()));
        correct.addClassNames("button", "approve-correct");
        correct.addClickListener(_ -> correct());
        both.addClassName("stack");
        look.addToggleListener(event -> {
            if (event.isOpened() && both.getComponentCount() == 0) {
                fill();
            }
        });
        add(text.stand() == Stand.APPROVED ? name : box, look);
    }

    void tick() {
        box.setValue(true);
    }

    void open() {
        look.setOpen(true);
        fill();
    }

    private void fill() {
        var pair = comparing.compare(text.id());
        source.setText(pair.source());
        source.getElement().setAttribute("lang", pair.in());
        translation.setText(pair.translation());
        translation.getElement().setAttribute("lang", language);
        below.removeAll();
        switch (pair.mending()) {
            case Mending.Here here -> {
                pieces = here.texts();
                below.add(correct);
            }
            case Mending.There there -> {
                elsewhere.setHref(there.address());
                below.add(elsewhere);
            }
            case Mending.Drawing _ -> below.add(drawing);
        }
        var texts = new Div(source, translation);
        texts.addClassName("approve-texts");
        both.removeAll();
        both.add(texts, below, outcome);
    }

    private void correct() {
        outcome.clear();
        below.removeAll();
        below.add(new CorrectionForm(pieces, language, this::corrected, this::fill));
    }

    /** What is wrong stands under the form, which stays; else both texts are shown anew. */
    private void corrected(Map<String, String> written) {
        var result = comparing.correct(text.id(), written);
        if (result.late()) {
            box.setValue(false);
            fill();
            outcome.refuse("content.correct.late");
        } else {
            if (result.checked().problems().isEmpty()) {
                fill();
            }
            outcome.show(Outcome.Asked.CORRECT, result.checked());
        }
    }

    /** Such as «Term: cluster»: the course, a module or a lesson by its title, all else by its id without what says the sort. */
    static String title(Component on, Locale locale, Listed text) {
        return on.getTranslation(
                "content.approve.text",
                on.getTranslation("content.sort.one." + text.sort()),
                text.title().isEmpty()
                        ? text.id().unit().replaceFirst("^(guide|picture)-", "")
                        : text.title().in(locale));
    }

    private static Pre shown() {
        var shown = new Pre();
        shown.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        return shown;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        String title = title(this, event.getLocale(), text);
        name.setText(title);
        box.setLabel(text.stand() == Stand.STALE ? getTranslation("content.approve.stale-text", title) : title);
        look.setSummaryText(getTranslation("content.approve.compare"));
        source.getElement().setAttribute("aria-label", getTranslation("content.approve.source"));
        translation.getElement().setAttribute("aria-label", getTranslation("content.approve.translation"));
        correct.setText(getTranslation("content.correct.begin"));
        elsewhere.setText(getTranslation("content.correct.elsewhere"));
        drawing.setText(getTranslation("content.correct.drawing"));
    }
}
