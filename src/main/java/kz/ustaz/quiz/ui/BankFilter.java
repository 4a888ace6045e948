package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.ustaz.common.Localized;
import kz.ustaz.quiz.Bank;

/** What is looked for in the bank: words first, the rest beside. */
class BankFilter extends Div {

    private static final List<String> LANGUAGES = List.of("en", "ru", "kk");

    private final List<String> kinds;
    private final transient Map<String, Localized> modules;
    private final List<String> tags;
    private final Element words = new Element("input").setAttribute("type", "search");
    private final Map<String, Element> selects = new LinkedHashMap<>();

    BankFilter(Collection<String> kinds, Map<String, Localized> modules, List<String> tags, Runnable changed) {
        this.kinds = List.copyOf(kinds);
        this.modules = modules;
        this.tags = List.copyOf(tags);
        addClassNames("row", "edit-short", "bank-filter");
        words.addPropertyChangeListener("value", "input", event -> changed.run())
                .debounce(300, DebouncePhase.TRAILING);
        for (String key : List.of("kind", "module", "level", "use", "state", "tag", "missing")) {
            var select = new Element("select").setAttribute("data-filter", key);
            select.addPropertyChangeListener("value", "change", event -> changed.run());
            selects.put(key, select);
        }
    }

    Bank.Search search() {
        return new Bank.Search(
                words.getProperty("value", ""),
                value("kind"),
                value("module"),
                value("level"),
                value("use"),
                value("state"),
                value("tag"),
                value("missing"));
    }

    /** Looks for those alone that are so far. @param state as files have it */
    void beginWith(String state) {
        select("state").setProperty("value", state);
    }

    /** Another page leads to words in the address: {@code bank?q=wallet}. They are looked for in every state. */
    void beginWith(Location address) {
        address.getQueryParameters()
                .getSingleParameter("q")
                .filter(typed -> !typed.isBlank())
                .ifPresent(typed -> {
                    words.setProperty("value", typed);
                    beginWith("");
                });
    }

    private String value(String key) {
        return select(key).getProperty("value", "");
    }

    private Element select(String key) {
        return Objects.requireNonNull(selects.get(key));
    }

    void say() {
        getElement().removeAllChildren();
        getElement().appendChild(Controls.labelled(getTranslation("quiz.bank.words"), words));
        put("kind", "quiz.edit.kind", Options.of(kinds, kind -> getTranslation("question.kind." + kind)));
        put("module", "quiz.new.module", Options.of(modules.keySet(), this::title));
        put("level", "quiz.bank.level", BankWords.levels(this::getTranslation));
        put("use", "quiz.bank.use", BankWords.uses(this::getTranslation));
        put("state", "quiz.bank.state", BankWords.states(this::getTranslation));
        put("tag", "quiz.bank.tag", Options.of(tags, tag -> tag));
        put(
                "missing",
                "quiz.bank.missing",
                Options.of(LANGUAGES, language -> Locale.of(language).getDisplayLanguage(getLocale())));
    }

    private String title(String module) {
        return modules.getOrDefault(module, Localized.EMPTY).in(getLocale());
    }

    private void put(String key, String label, Map<String, String> words) {
        var all = new LinkedHashMap<String, String>();
        all.put("", getTranslation("quiz.bank.any"));
        all.putAll(words);
        var select = select(key);
        Options.put(select, all, value(key));
        getElement().appendChild(Controls.labelled(getTranslation(label), select));
    }
}
