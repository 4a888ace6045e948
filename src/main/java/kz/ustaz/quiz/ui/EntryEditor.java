package kz.ustaz.quiz.ui;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.ItemEditor;

/**
 * What an author changes an entry with that is no item: a section, an item of the bank, or a rule by which some are drawn.
 */
class EntryEditor extends ItemEditor {

    /** What the bank says about entries. */
    interface Asked extends java.io.Serializable {

        /** The text of an item of the bank; empty where it is not there. */
        Localized text(String item);

        /** How many items a rule may take. */
        long matching(ItemDraft rule);

        Map<String, Localized> modules();

        Map<String, Localized> objectives();
    }

    private final transient ItemDraft entry;
    private final List<String> languages;
    private final List<String> kinds;
    private final transient Asked bank;
    private final Element found = new Element("p").setAttribute("role", "status");

    EntryEditor(ItemDraft entry, List<String> languages, Collection<String> kinds, Asked bank) {
        this.entry = entry;
        this.languages = List.copyOf(languages);
        this.kinds = List.copyOf(kinds);
        this.bank = bank;
    }

    @Override
    protected void say(String language) {
        getElement().removeAllChildren();
        switch (entry.kind()) {
            case "section" -> section();
            case "bank" -> taken();
            default -> drawn();
        }
    }

    @Override
    public void mark(Collection<Wrong> wrong) {
        // what is wrong stands above, in a sentence
    }

    private String get(String key, Object... values) {
        return I18NProvider.translate(locale(), key, values);
    }

    private Locale locale() {
        return getUI().map(com.vaadin.flow.component.UI::getLocale).orElse(Locale.ENGLISH);
    }

    private void put(String key, String value) {
        entry.set(key, value);
        told();
    }

    private void told() {
        changed();
        if (entry.kind().equals("draw")) {
            count();
        }
    }

    private void section() {
        for (String language : languages) {
            String in = languages.size() > 1 ? " · " + Locale.of(language).getDisplayLanguage(locale()) : "";
            getElement()
                    .appendChild(
                            Controls.line(get("quiz.edit.title") + in, entry.text(language, "title"), value -> {
                                entry.setText(language, value, "title");
                                told();
                            }),
                            Controls.area(get("quiz.edit.intro") + in, entry.text(language, "intro"), value -> {
                                entry.setText(language, value, "intro");
                                told();
                            }));
        }
        getElement()
                .appendChild(
                        Controls.number(
                                get("quiz.section.pass"), 0, 100, entry.get("pass"), value -> put("pass", value)),
                        hint("quiz.section.pass.hint"),
                        Controls.tick(
                                get("quiz.section.locks"),
                                entry.get("locks").equals("true"),
                                on -> put("locks", on ? "true" : "")),
                        hint("quiz.section.locks.hint"));
    }

    private void taken() {
        var text = bank.text(entry.id());
        var shown =
                new Element("p").setText(text.isEmpty() ? get("quiz.bank.gone") : Markdown.plain(text.in(locale())));
        getElement()
                .appendChild(
                        shown,
                        hint("quiz.bank.taken"),
                        Controls.number(
                                get("quiz.edit.marks"), 1, 100, entry.get("marks"), value -> put("marks", value)));
    }

    private void drawn() {
        var row = new Element("div");
        row.getClassList().add("row");
        row.getClassList().add("edit-short");
        row.appendChild(
                Controls.number(get("quiz.draw.count"), 1, 50, entry.get("count"), value -> put("count", value)),
                Controls.number(get("quiz.draw.marks"), 1, 100, entry.get("marks"), value -> put("marks", value)));
        found.getClassList().add("notice");
        getElement().appendChild(row, found, hint("quiz.draw.hint"));
        words("levels", BankWords.levels(this::get));
        words("objectives", named(bank.objectives()));
        words("modules", named(bank.modules()));
        words("kinds", Options.of(kinds, kind -> get("question.kind." + kind)));
        getElement()
                .appendChild(
                        Controls.line(get("quiz.draw.tags"), String.join(", ", entry.words("tags")), typed -> {
                            entry.setWords("tags", Controls.commas(typed));
                            told();
                        }),
                        Controls.tick(
                                get("quiz.draw.unused"),
                                entry.get("unused").equals("true"),
                                on -> put("unused", on ? "true" : "")),
                        hint("quiz.draw.unused.hint"));
        count();
    }

    private void words(String key, Map<String, String> all) {
        getElement().appendChild(Controls.ticks(get("quiz.draw." + key), all, entry.words(key), chosen -> {
            entry.setWords(key, chosen);
            told();
        }));
    }

    private Map<String, String> named(Map<String, Localized> texts) {
        var names = new LinkedHashMap<String, String>();
        texts.forEach((id, text) -> names.put(id, Markdown.plain(text.in(locale()))));
        return names;
    }

    private void count() {
        long matching = bank.matching(entry);
        found.setText(get("quiz.draw.found", matching));
        int wanted = entry.get("count").matches("[0-9]{1,2}") ? Integer.parseInt(entry.get("count")) : 1;
        found.getClassList().set("notice-warn", matching < wanted);
    }

    private Element hint(String key) {
        var hint = new Element("p").setText(get(key));
        hint.getClassList().add("edit-hint");
        return hint;
    }
}
