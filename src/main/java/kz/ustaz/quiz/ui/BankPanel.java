package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.quiz.Bank;

/** Finds items of the course by words, kind and module; those that are ticked are added at once. */
class BankPanel extends Section implements LocaleChangeObserver {

    /** Rows shown at once: more are found by more words. */
    private static final int SHOWN = 50;

    private static final int LONGEST = 160;

    private final List<String> kinds;
    private final transient Function<Bank.Search, List<Bank.Entry>> find;
    private final H2 heading = new H2();
    private final Element words = new Element("input").setAttribute("type", "search");
    private final Element kind = new Element("select");
    private final Element module = new Element("select");
    private final Paragraph count = new Paragraph();
    private final Div list = new Div();
    private final NativeButton add = new NativeButton();
    private final Set<String> chosen = new LinkedHashSet<>();
    private transient Map<String, Localized> modules = Map.of();

    /** @param take given the ids that were ticked, in that order */
    BankPanel(Collection<String> kinds, Function<Bank.Search, List<Bank.Entry>> find, Consumer<List<String>> take) {
        this.kinds = List.copyOf(kinds);
        this.find = find;
        addClassNames("card", "stack", "edit-bank");
        heading.getElement().setAttribute("tabindex", "-1");
        words.addPropertyChangeListener("value", "input", event -> fill()).debounce(300, DebouncePhase.TRAILING);
        kind.addPropertyChangeListener("value", "change", event -> fill());
        module.addPropertyChangeListener("value", "change", event -> fill());
        count.getElement().setAttribute("role", "status");
        count.addClassName("muted");
        list.addClassName("edit-bank-list");
        list.getElement().setAttribute("role", "group");
        add.addClassName("button-primary");
        add.getElement().setAttribute("type", "button").setAttribute("data-bank-add", true);
        add.addClickListener(click -> {
            take.accept(List.copyOf(chosen));
            close();
        });
        setVisible(false);
    }

    void open(Map<String, Localized> all, String own) {
        modules = all;
        chosen.clear();
        module.setProperty("value", own);
        setVisible(true);
        say();
        heading.getElement().executeJs("this.focus()");
    }

    void close() {
        setVisible(false);
    }

    private void say() {
        heading.setText(getTranslation("quiz.bank.title"));
        list.getElement().setAttribute("aria-label", getTranslation("quiz.bank.title"));
        var row = new Div();
        row.addClassNames("row", "edit-short");
        row.getElement()
                .appendChild(
                        field("quiz.bank.words", words),
                        field(
                                "quiz.edit.kind",
                                options(kind, Options.of(kinds, name -> getTranslation("question.kind." + name)))),
                        field("quiz.new.module", options(module, Options.of(modules.keySet(), this::title))));
        removeAll();
        add(heading, row, count, list, add);
        fill();
    }

    private String title(String id) {
        return modules.getOrDefault(id, Localized.EMPTY).in(getLocale());
    }

    private Element field(String key, Element control) {
        return Controls.labelled(getTranslation(key), control);
    }

    private Element options(Element select, Map<String, String> words) {
        var all = new LinkedHashMap<String, String>();
        all.put("", getTranslation("quiz.bank.any"));
        all.putAll(words);
        return Options.put(select, all, select.getProperty("value", ""));
    }

    private void fill() {
        var found = find.apply(Bank.Search.of(
                words.getProperty("value", ""), kind.getProperty("value", ""), module.getProperty("value", "")));
        count.setText(getTranslation(found.size() > SHOWN ? "quiz.bank.more" : "quiz.bank.count", found.size(), SHOWN));
        list.removeAll();
        found.stream().limit(SHOWN).forEach(entry -> list.getElement().appendChild(row(entry)));
        count();
    }

    private Element row(Bank.Entry entry) {
        var box = new Element("input").setAttribute("type", "checkbox").setAttribute("value", entry.item());
        box.setProperty("checked", chosen.contains(entry.item()));
        box.addPropertyChangeListener("checked", "change", event -> {
            if (box.getProperty("checked", false)) {
                chosen.add(entry.item());
            } else {
                chosen.remove(entry.item());
            }
            count();
        });
        var text = new Span(shown(entry.text().in(getLocale())));
        var about = new Span(getTranslation(
                "quiz.bank.about",
                getTranslation("question.kind." + entry.kind()),
                entry.quiz().in(getLocale()),
                getTranslation("quiz.mode." + entry.mode()),
                shown(entry.topic().in(getLocale()))));
        about.addClassName("muted");
        var texts = new Div(text, about);
        texts.addClassName("edit-bank-text");
        var label = new Element("label");
        label.getClassList().add("edit-bank-row");
        return label.appendChild(box, texts.getElement());
    }

    private static String shown(String markdown) {
        String text = Markdown.plain(markdown);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private void count() {
        add.setText(getTranslation("quiz.bank.add", chosen.size()));
        add.setEnabled(!chosen.isEmpty());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (isVisible()) {
            say();
        }
    }
}
