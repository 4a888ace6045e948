package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.quiz.Authoring;
import org.jspecify.annotations.Nullable;

/** What all questions have: objective, marks, lesson to reread, sources. */
class ItemFacts extends Div implements LocaleChangeObserver {

    private final Runnable changed;
    private transient @Nullable ItemDraft item;
    private transient Authoring.@Nullable Choices choices;

    ItemFacts(Runnable changed) {
        this.changed = changed;
        addClassNames("stack", "edit-facts");
    }

    void show(ItemDraft now, Authoring.Choices from) {
        item = now;
        choices = from;
        say();
    }

    private void say() {
        if (item == null || choices == null) {
            return;
        }
        Locale locale = getLocale();
        removeAll();
        var objectives = new LinkedHashMap<String, String>();
        choices.objectives()
                .forEach(one ->
                        objectives.put(one.id(), Markdown.plain(one.text().in(locale))));
        choose("objective", objectives, item);
        var row = new Div();
        row.addClassNames("row", "edit-short");
        add(row);
        marks(row, item);
        var lessons = new LinkedHashMap<String, String>();
        choices.lessons().forEach((id, title) -> lessons.put(id, title.in(locale)));
        choose("lesson", lessons, item);
        sources(item, choices);
    }

    private void marks(Div row, ItemDraft draft) {
        row.getElement()
                .appendChild(Controls.number(getTranslation("quiz.edit.marks"), 1, 100, draft.get("marks"), value -> {
                    draft.set("marks", value);
                    changed.run();
                }));
    }

    private void choose(String key, Map<String, String> words, ItemDraft draft) {
        var all = new LinkedHashMap<String, String>();
        all.put("", getTranslation("quiz.edit.choose"));
        all.putAll(words);
        getElement().appendChild(Controls.choice(getTranslation("quiz.edit." + key), all, draft.get(key), value -> {
            draft.set(key, value);
            changed.run();
        }));
    }

    private void sources(ItemDraft draft, Authoring.Choices from) {
        var details = new Element("details");
        details.getClassList().add("edit-more");
        var summary = new Element("summary");
        say(summary, draft);
        details.appendChild(summary);
        var list = new Element("div");
        list.getClassList().add("edit-sources");
        from.sources().forEach(source -> {
            var label = new Element("label");
            label.getClassList().add("edit-tick");
            var box = new Element("input").setAttribute("type", "checkbox");
            box.setProperty("checked", draft.words("sources").contains(source.id()));
            box.addPropertyChangeListener("checked", "change", event -> {
                cite(draft, source.id(), box.getProperty("checked", false));
                say(summary, draft);
                changed.run();
            });
            label.appendChild(
                    box,
                    new Element("span")
                            .setText(source.id().toUpperCase(Locale.ROOT) + " · " + source.title() + " ("
                                    + source.letter() + ")"));
            list.appendChild(label);
        });
        details.appendChild(list);
        getElement().appendChild(details);
    }

    private void say(Element summary, ItemDraft draft) {
        var cited = draft.words("sources");
        summary.setText(getTranslation("quiz.edit.sources")
                + (cited.isEmpty() ? "" : ": " + String.join(", ", cited).toUpperCase(Locale.ROOT)));
    }

    private static void cite(ItemDraft draft, String source, boolean on) {
        List<String> cited = new ArrayList<>(draft.words("sources"));
        cited.remove(source);
        if (on) {
            cited.add(source);
        }
        draft.setWords("sources", cited);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }
}
