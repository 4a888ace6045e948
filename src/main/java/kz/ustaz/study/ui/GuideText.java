package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import kz.ustaz.content.Guide;

/** Aim, steps with the clock of the lesson, questions whose answers open, and what can go wrong. */
class GuideText extends Div {

    private final String language;
    private final Locale locale;

    /** @param source the course's own language, where the reader's has no text */
    GuideText(Guide guide, String source, Locale locale) {
        this.language = guide.texts().containsKey(locale.getLanguage()) ? locale.getLanguage() : source;
        this.locale = locale;
        addClassNames("stack", "guide-text");
        var text = guide.in(locale.getLanguage(), source);
        add(section("aim", html(text.aim())));
        add(section("steps", steps(guide, text)));
        var questions = new Div();
        questions.addClassName("stack");
        text.questions().forEach(question -> questions.add(question(question)));
        add(section("questions", questions));
        var risk = section("risk", html(text.risk()));
        risk.addClassName("guide-risk");
        add(risk);
    }

    private Section section(String name, com.vaadin.flow.component.Component content) {
        var section = new Section(new H2(getTranslation("study.guide." + name)), content);
        section.addClassNames("stack", "card");
        return section;
    }

    /** Each with the minutes from the lesson's beginning, so that a look at the clock says where one should be. */
    private OrderedList steps(Guide guide, Guide.Text text) {
        var list = new OrderedList();
        list.addClassName("guide-steps");
        int from = 0;
        for (int i = 0; i < text.steps().size(); i++) {
            int to = from + guide.minutes().get(i);
            var clock = new Span(getTranslation("study.guide.minutes", from, to));
            clock.addClassName("guide-clock");
            list.add(new ListItem(clock, html(text.steps().get(i))));
            from = to;
        }
        return list;
    }

    private NativeDetails question(Guide.Question question) {
        var ask = html(question.ask());
        var details = new NativeDetails(ask, html(question.expect()));
        details.addClassName("guide-question");
        return details;
    }

    private Div html(String html) {
        var text = new Div();
        text.addClassName("lesson-prose");
        text.getElement().setProperty("innerHTML", html);
        Parts.speak(text.getElement(), language, locale);
        return text;
    }
}
