package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import kz.ustaz.quiz.Authoring;
import kz.ustaz.quiz.Flaw;
import kz.ustaz.quiz.QuizDraft;
import org.jspecify.annotations.Nullable;

/** Titles at once; how the quiz is sat, and in which languages it is written, one click away. */
class QuizSettings extends Div implements LocaleChangeObserver {

    private static final List<String> REVIEWS = List.of("full", "score", "none");
    private static final int MOST_WAIT = 7 * 24 * 60;

    private final Runnable save;
    private final Consumer<Boolean> place;
    private final Runnable speak;
    private final Element wrong = new Element("div");
    private final TreeSet<String> shown = new TreeSet<>();
    private transient Authoring.@Nullable Page page;
    private transient @Nullable QuizDraft draft;

    /** @param place whether the module requires the quiz @param speak when other languages are to be written in */
    QuizSettings(Runnable save, Consumer<Boolean> place, Runnable speak) {
        this.save = save;
        this.place = place;
        this.speak = speak;
        addClassNames("card", "stack");
    }

    void show(Authoring.Page now) {
        page = now;
        draft = now.draft();
        if (shown.isEmpty()) {
            shown.add(now.choices().sourceLanguage());
            shown.addAll(draft.languages());
            shown.retainAll(now.choices().languages());
        }
        say();
    }

    /** In which the author works, the source language first. */
    List<String> languages() {
        var languages = new ArrayList<String>();
        if (page != null) {
            page.choices().languages().stream().filter(shown::contains).forEach(languages::add);
        }
        return languages;
    }

    private void say() {
        if (page == null || draft == null) {
            return;
        }
        removeAll();
        for (String language : languages()) {
            text("title", language, draft);
        }
        var more = new Element("details");
        more.getClassList().add("edit-more");
        more.appendChild(new Element("summary").setText(getTranslation("quiz.edit.settings")));
        getElement().appendChild(more);
        languageTicks(more, page.choices().languages());
        if (draft.isShelf()) {
            getElement().appendChild(wrong);
            wrong(page.flaws());
            return;
        }
        for (String language : languages()) {
            more.appendChild(intro(language, draft));
        }
        var row = new Element("div");
        row.getClassList().add("row");
        more.appendChild(row);
        choose(row, "mode", List.of("quiz", "practice", "exam"), draft);
        number(row, "pass", 0, 100, draft);
        number(row, "page", 1, 50, draft);
        number(row, "attempts", 0, 1000, draft);
        number(row, "minutes", 0, 600, draft);
        choose(row, "review", REVIEWS, draft);
        tick(more, getTranslation("quiz.edit.required"), page.required(), place);
        var quiz = draft;
        tick(more, getTranslation("quiz.edit.mixed"), quiz.get("shuffle").equals("true"), on -> {
            quiz.set("shuffle", Boolean.toString(on));
            save.run();
        });
        conduct(more, draft);
        getElement().appendChild(wrong);
        wrong(page.flaws());
    }

    /** How it is sat beyond that: each with a line of what it does. */
    private void conduct(Element more, QuizDraft quiz) {
        var group = new Element("fieldset");
        group.getClassList().add("stack");
        group.appendChild(new Element("legend").setText(getTranslation("quiz.edit.conduct")));
        more.appendChild(group);
        helped("wait", number(group, "wait", 0, MOST_WAIT, quiz));
        helped("counts", choose(group, "counts", List.of("best", "last", "first", "average"), quiz));
        helped("later", choose(group, "later", List.of("same", "full", "score", "none"), quiz));
        helped("certainty", tick(group, "certainty", quiz, () -> {}));
        var statements = new Element("div");
        statements.getClassList().add("stack");
        helped("honour", tick(group, "honour", quiz, () -> honour(statements, quiz)));
        group.appendChild(statements);
        honour(statements, quiz);
    }

    /** Fields for the statement, only where it is asked for. */
    private void honour(Element place, QuizDraft quiz) {
        place.removeAllChildren();
        if (quiz.get("honour").equals("true")) {
            for (String language : languages()) {
                place.appendChild(written("textarea", "honour", language, quiz));
            }
        }
    }

    private Element tick(Element parent, String key, QuizDraft quiz, Runnable then) {
        return tick(parent, getTranslation("quiz.edit." + key), quiz.get(key).equals("true"), on -> {
            quiz.set(key, Boolean.toString(on));
            then.run();
            save.run();
        });
    }

    /** Puts a line under a control of what it does. */
    private void helped(String key, Element control) {
        var help =
                new Element("span").setText(getTranslation("quiz.help." + key)).setAttribute("id", "help-" + key);
        help.getClassList().add("muted");
        control.setAttribute("aria-describedby", "help-" + key);
        var label = control.getParent();
        label.getParent().appendChild(help);
    }

    /** Says what is wrong now; the fields stay. */
    void tell(Authoring.Page now) {
        page = now;
        wrong(now.flaws());
    }

    private void wrong(List<Flaw> flaws) {
        wrong.removeAllChildren();
        flaws.stream()
                .filter(flaw -> flaw.item().isEmpty())
                .map(flaw -> Sentences.of(flaw, "", getLocale()))
                .distinct()
                .forEach(sentence -> {
                    var line = new Element("p").setText(sentence);
                    line.getClassList().add("notice");
                    line.getClassList().add("notice-warn");
                    wrong.appendChild(line);
                });
    }

    private void languageTicks(Element parent, List<String> languages) {
        var group = new Element("fieldset");
        group.appendChild(new Element("legend").setText(getTranslation("quiz.edit.languages")));
        for (String language : languages) {
            boolean source = page != null && language.equals(page.choices().sourceLanguage());
            var box = tick(group, name(language), shown.contains(language), on -> {
                if (on) {
                    shown.add(language);
                } else {
                    shown.remove(language);
                }
                say();
                speak.run();
            });
            box.setAttribute("disabled", source);
        }
        parent.appendChild(group);
    }

    private String name(String language) {
        return Locale.of(language).getDisplayLanguage(getLocale());
    }

    private static Element tick(Element parent, String text, boolean on, Consumer<Boolean> set) {
        var label = new Element("label");
        label.getClassList().add("edit-tick");
        var box = new Element("input").setAttribute("type", "checkbox");
        box.setProperty("checked", on);
        box.addPropertyChangeListener("checked", "change", event -> set.accept(box.getProperty("checked", false)));
        parent.appendChild(label.appendChild(box, new Element("span").setText(text)));
        return box;
    }

    private void text(String key, String language, QuizDraft quiz) {
        getElement().appendChild(written("input", key, language, quiz));
    }

    private Element intro(String language, QuizDraft quiz) {
        return written("textarea", "intro", language, quiz);
    }

    private Element written(String tag, String key, String language, QuizDraft quiz) {
        var label = label(key, languages().size() > 1 ? " · " + name(language) : "");
        var input = new Element(tag).setAttribute("lang", language);
        input.getClassList().add("edit-input");
        input.setProperty("value", quiz.text(language, key));
        input.addPropertyChangeListener("value", "change", event -> {
            quiz.setText(language, key, input.getProperty("value", ""));
            save.run();
        });
        return label.appendChild(input);
    }

    private Element label(String key, String more) {
        var label = new Element("label");
        label.getClassList().add("edit-field");
        var name = new Element("span").setText(getTranslation("quiz.edit." + key) + more);
        name.getClassList().add("edit-label");
        return label.appendChild(name);
    }

    private Element number(Element row, String key, int least, int most, QuizDraft quiz) {
        var input = new Element("input")
                .setAttribute("type", "number")
                .setAttribute("min", Integer.toString(least))
                .setAttribute("max", Integer.toString(most));
        input.getClassList().add("edit-input");
        input.setProperty("value", quiz.get(key));
        input.addPropertyChangeListener("value", "change", event -> {
            quiz.set(key, input.getProperty("value", ""));
            save.run();
        });
        row.appendChild(label(key, "").appendChild(input));
        return input;
    }

    private Element choose(Element row, String key, List<String> words, QuizDraft quiz) {
        var select = new Element("select");
        select.getClassList().add("edit-input");
        Options.put(select, Options.of(words, word -> getTranslation("quiz." + key + "." + word)), quiz.get(key));
        select.addPropertyChangeListener("value", "change", event -> {
            quiz.set(key, select.getProperty("value", words.getFirst()));
            save.run();
        });
        row.appendChild(label(key, "").appendChild(select));
        return select;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }
}
