package kz.ustaz.survey.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.survey.Asked;
import kz.ustaz.survey.Result;

/** What became of one asking of a form, as far as it may be shown. */
class ResultCard extends Spoken {

    ResultCard(Result result, Runnable close) {
        var asked = result.asked();
        addClassNames("card", "stack");
        getElement().setAttribute("data-result", asked.form().id() + " " + asked.about());
        getElement().setAttribute("data-shown", result.shown().name());
        var head = new Div(plain(new H2(), asked.form().title()), AboutText.of(this, asked));
        head.addClassName("row");
        add(head, state(result, asked));
        if (result.closes()) {
            add(closing(close));
        }
        result.figures().forEach(figures -> add(new FiguresText(figures)));
    }

    private Paragraph state(Result result, Asked asked) {
        return switch (result.shown()) {
            case BEFORE -> text(new Paragraph(), "survey.shown.BEFORE", asked.opens());
            case OPEN -> text(new Paragraph(), "survey.shown.OPEN", asked.closes());
            case FEW -> text(new Paragraph(), "survey.shown.FEW", Result.FEWEST);
            case NONE -> text(new Paragraph(), "survey.shown.NONE");
            case FIGURES -> text(new Paragraph(), "survey.shown.FIGURES", result.answers());
        };
    }

    private NativeDetails closing(Runnable close) {
        var now = text(new NativeButton(), "survey.close.now");
        now.addClassName("button");
        now.addClickListener(_ -> close.run());
        var inside = new Div(text(new Paragraph(), "survey.close.how", Result.FEWEST), now);
        inside.addClassName("stack");
        return new NativeDetails(text(new Span(), "survey.close.title"), inside);
    }
}
