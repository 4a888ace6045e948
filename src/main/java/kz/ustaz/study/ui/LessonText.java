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
import kz.ustaz.content.Course;
import kz.ustaz.question.Kinds;
import kz.ustaz.study.LessonPage;

/**
 * The text of a lesson with its table of contents and sources. The element in the browser (ustaz-lesson.ts) opens
 * glossary terms, watches which section is in sight, and sends the answers to the questions in the text.
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

    LessonText(LessonPage.Open page, Kinds kinds, OpenLesson.Reader reader, Runnable onEnd, Component end) {
        this.page = page;
        this.reader = reader;
        this.onEnd = onEnd;
        addClassName("lesson-layout");
        contents = new Contents(Ways.lesson(page.enrolment(), page.lesson().id()));
        page.checks().forEach((id, check) -> {
            int place = checks.size();
            checks.put(id, new CheckCard(place, check, kinds));
            items.put(String.valueOf(place), id);
        });
        body.addClassName("lesson-body");
        var column = new Div(body, sources, end);
        column.addClassNames("lesson-column", "stack");
        add(contents, column);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().callJsFunction("resume", page.place(), !page.read());
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
        contents.say(text, language, locale);
        sources.say(text.cites().stream().map(page.sources()::get).toList(), locale);
        getElement().setPropertyMap("terms", Terms.shown(text, page.terms(), locale));
        getElement().setProperty("closeWord", getTranslation("study.term.close"));
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
