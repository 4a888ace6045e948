package kz.ustaz.study.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.content.Course;
import kz.ustaz.question.Kinds;
import kz.ustaz.study.LessonPage;
import kz.ustaz.study.Passage;

/**
 * The text of a lesson with its table of contents and sources. The element in the browser (ustaz-lesson.ts) opens
 * glossary terms, watches which section is in sight, sends the answers to the questions in the text, and marks the passages
 * that the reader has highlighted or wants to.
 */
@Tag("ustaz-lesson")
@JsModule("./study/ustaz-lesson.ts")
class LessonText extends HtmlContainer implements LocaleChangeObserver {

    private final transient LessonPage.Open page;
    private final OpenLesson.Reader reader;
    private final Runnable onEnd;
    private final Contents contents;
    private final Div body = new Div();
    private final SourceList sources = new SourceList();
    private final Map<String, CheckCard> checks = new HashMap<>();
    /** Items by the places that the page knows them by. */
    private final Map<String, String> items = new HashMap<>();

    private final List<SectionText> sections = new ArrayList<>();
    private final transient LessonNotes notes;
    private String sought = "";

    LessonText(
            LessonPage.Open page, Kinds kinds, OpenLesson.Reader reader, OwnNotes own, Runnable onEnd, Component end) {
        this.page = page;
        this.reader = reader;
        this.onEnd = onEnd;
        notes = new LessonNotes(page.lesson().id(), page.notes(), own, this::mark);
        addClassName("lesson-layout");
        contents = new Contents(Ways.lesson(page.enrolment(), page.lesson().id()));
        page.checks().forEach((id, check) -> {
            int place = checks.size();
            checks.put(id, new CheckCard(place, check, kinds));
            items.put(String.valueOf(place), id);
        });
        body.addClassName("lesson-body");
        var column = new Div(body, sources, end, notes.said());
        column.addClassNames("lesson-column", "stack");
        add(contents, column);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().callJsFunction("resume", page.place(), !page.read(), sought);
    }

    /** Opens a note, and the page at it. */
    void seek(UUID note) {
        sought = note.toString();
        notes.open(note);
    }

    private void mark() {
        getElement().setPropertyList("marks", notes.marks());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale locale = event.getLocale();
        var text = page.lesson().in(locale.getLanguage());
        String language = page.lesson().title().languageFor(locale.getLanguage());
        if (!sameShape(text)) {
            build(text);
        }
        for (int i = 0; i < sections.size(); i++) {
            sections.get(i).say(text.sections().get(i));
        }
        Parts.speak(body.getElement(), language, locale);
        notes.show(text, language, sections);
        contents.say(text, language, locale);
        sources.say(text.cites().stream().map(page.sources()::get).toList(), locale);
        getElement().setPropertyMap("terms", Terms.shown(text, page.terms(), locale));
        getElement().setProperty("closeWord", getTranslation("study.term.close"));
        getElement()
                .setPropertyMap(
                        "noteWords",
                        Map.of(
                                "bar", getTranslation("study.note.bar"),
                                "highlight", getTranslation("study.note.highlight"),
                                "note", getTranslation("study.note.add"),
                                "waiting", getTranslation("study.note.unsaved"),
                                "failed", getTranslation("study.note.failed")));
        getElement().callJsFunction("keepPlace");
    }

    private boolean sameShape(Course.LessonText text) {
        if (sections.size() != text.sections().size()) {
            return false;
        }
        for (int i = 0; i < sections.size(); i++) {
            if (!sections.get(i).fits(text.sections().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The questions move with what was typed into them. */
    private void build(Course.LessonText text) {
        sections.clear();
        body.removeAll();
        String course = "lesson/" + page.enrolment().value() + "/";
        text.sections().forEach(section -> sections.add(new SectionText(section, course, checks)));
        sections.forEach(body::add);
    }

    @ClientCallable
    private void reached(String anchor) {
        reader.reached(anchor);
    }

    @ClientCallable
    private void reachedEnd() {
        onEnd.run();
    }

    /**
     * A passage is to be marked.
     *
     * @param write whether something is to be written on it at once
     * @return why not, as a sentence; empty where it is marked
     */
    @ClientCallable
    String marked(String section, int block, int start, String quote, boolean write) {
        if (Passage.isTooLong(quote)) {
            return notes.sentence(new Refused("study.note.refused.quote", Passage.LONGEST));
        }
        try {
            return notes.mark(section, Passage.chosen(block, start, quote), write);
        } catch (IllegalArgumentException | NotFound e) {
            // only a page that was tampered with, or is older than the text, sends what cannot be selected in it
            return notes.sentence(new Refused("study.note.refused.gone"));
        }
    }

    /** @param place as the card says it @param parts the answer as JSON: for each part its values */
    @ClientCallable
    private void answered(String place, String parts) {
        var item = items.get(place);
        var card = item == null ? null : checks.get(item);
        if (item != null && card != null) {
            card.answered(parts, answer -> reader.answered(item, answer));
        }
    }
}
