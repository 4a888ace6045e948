package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import kz.ustaz.assessment.Review;
import kz.ustaz.assessment.Sitting;
import kz.ustaz.question.Kind;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.EnrolmentId;

/** One question of an open attempt, as the saving component expects it. */
@Tag("section")
class QuestionCard extends Spoken {

    private final H2 heading = new H2();
    private final Div revealed = new Div();

    QuestionCard(Sitting sitting, Sitting.Slot slot, Kind kind) {
        int number = slot.position() + 1;
        String id = "question-" + number;
        addClassNames("card", "stack", "sitting-question");
        getElement()
                .setAttribute("data-slot", Integer.toString(slot.position()))
                .setAttribute("data-version", Long.toString(sitting.version()))
                .setAttribute("data-answer", SavingTexts.json(slot.answer().parts()))
                .setAttribute("aria-labelledby", id);
        heading.setId(id);
        heading.getElement().setAttribute("tabindex", "-1");
        sayings.text(
                heading,
                "assessment.sitting.question",
                Integer.toString(number),
                Integer.toString(sitting.slots().size()));
        add(head(slot), kind.field(slot.prompt(), slot.answer()), notice());
        if (sitting.mode() == Quiz.Mode.PRACTICE) {
            revealed.addClassName("sitting-revealed");
            revealed.getElement().setAttribute("aria-live", "polite");
            add(button("data-check", "assessment.sitting.check"), revealed);
        }
    }

    private Div head(Sitting.Slot slot) {
        var marks = sayings.text(new Span(), "assessment.sitting.marks", Integer.toString(slot.marks()));
        marks.addClassName("muted");
        var flag = button("data-flag", "assessment.sitting.flag");
        flag.addClassName("sitting-flag");
        flag.getElement().setAttribute("aria-pressed", Boolean.toString(slot.flagged()));
        var head = new Div(heading, marks, flag);
        head.addClassNames("row", "sitting-head");
        return head;
    }

    private NativeButton button(String what, String key) {
        var button = sayings.text(new NativeButton(), key);
        button.getElement().setAttribute("type", "button").setAttribute(what, "");
        return button;
    }

    private static Div notice() {
        var notice = new Div();
        notice.getElement().setAttribute("data-notice", "");
        return notice;
    }

    void focusHeading() {
        heading.getElement().executeJs("this.focus()");
    }

    void reveal(Review.Reviewed reviewed, EnrolmentId enrolment, Kinds kinds) {
        revealed.removeAll();
        revealed.add(new Explanation(reviewed, enrolment, kinds));
    }
}
