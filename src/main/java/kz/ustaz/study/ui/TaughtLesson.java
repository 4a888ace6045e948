package kz.ustaz.study.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Locale;
import java.util.Map;
import kz.ustaz.study.TrainersGuide;

/**
 * A lesson as trainees read it, for who teaches it: without the questions in it, whose cards belong to their runs, and
 * without a place to come back to. Terms open as in {@link LessonText}.
 */
@Tag("ustaz-lesson")
@JsModule("./study/ustaz-lesson.ts")
class TaughtLesson extends HtmlContainer {

    TaughtLesson(TrainersGuide.Page page, Locale locale) {
        addClassName("stack");
        var text = page.lesson().in(locale.getLanguage());
        var body = new Div();
        body.addClassName("lesson-body");
        text.sections().forEach(section -> {
            var part = new SectionText(section, "guides/" + page.run().id().value() + "/", Map.of());
            body.add(part);
            part.say(section);
        });
        Parts.speak(body.getElement(), page.lesson().title().languageFor(locale.getLanguage()), locale);
        var sources = new SourceList();
        add(new H2(getTranslation("study.guide.lesson")), body, sources);
        sources.say(text.cites().stream().map(page.course().sources()::get).toList(), locale);
        getElement().setPropertyMap("terms", Terms.shown(text, page.course().glossary(), locale));
        getElement().setProperty("closeWord", getTranslation("study.term.close"));
    }
}
