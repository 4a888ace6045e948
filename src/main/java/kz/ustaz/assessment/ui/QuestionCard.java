package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import kz.ustaz.assessment.Certainty;
import kz.ustaz.assessment.Review;
import kz.ustaz.assessment.Sitting;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Kind;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.EnrolmentId;

/** One question of an open attempt, as the saving component expects it. */
@Tag("section")
class QuestionCard extends Spoken {

    private static final String FOCUS_FIRST =
            "(this.querySelector('[data-part]:checked') ?? this.querySelector('[data-part], button'))?.focus()";

    private final H2 heading = new H2();
    private final Component field;
    private final Div hinted = new Div();
    private final Div revealed = new Div();
    private final NativeButton again = new NativeButton();
    private final NativeButton show = new NativeButton();

    /** What a trainee in practice may ask for, by position. */
    interface Help extends Serializable {

        Localized hint(int position);

        void show(int position);
    }

    QuestionCard(Sitting sitting, Sitting.Slot slot, Kind kind, Help help) {
        int number = slot.position() + 1;
        String id = "question-" + number;
        addClassNames("card", "stack", "sitting-question");
        getElement()
                .setAttribute("data-slot", Integer.toString(slot.position()))
                .setAttribute("data-version", Long.toString(sitting.version()))
                .setAttribute(
                        "data-answer",
                        SavingTexts.json(
                                Certainty.with(slot.answer(), slot.sure()).parts()))
                .setAttribute("aria-labelledby", id);
        heading.setId(id);
        heading.getElement().setAttribute("tabindex", "-1");
        sayings.text(
                heading,
                "assessment.sitting.question",
                Integer.toString(number),
                Integer.toString(sitting.slots().size()));
        field = kind.field(slot.prompt(), slot.answer());
        add(head(slot), field);
        if (sitting.certainty()) {
            add(new CertaintyField(slot.position(), slot.sure()));
        }
        add(notice());
        if (sitting.mode() == Quiz.Mode.PRACTICE) {
            practise(slot, help);
        }
    }

    private void practise(Sitting.Slot slot, Help help) {
        revealed.addClassNames("stack", "sitting-revealed");
        revealed.getElement().setAttribute("aria-live", "polite");
        hinted.getElement().setAttribute("aria-live", "polite");
        var acts = new Div(button("data-check", "assessment.sitting.check"));
        acts.addClassName("row");
        if (slot.hint()) {
            var hint = button("data-hint", "assessment.sitting.hint");
            hint.addClickListener(click -> hint(help.hint(slot.position())));
            acts.add(hint);
        }
        show.getElement().setAttribute("type", "button");
        show.addClickListener(click -> help.show(slot.position()));
        again.getElement().setAttribute("type", "button");
        again.addClickListener(click -> tryAgain());
        add(hinted, acts, revealed);
    }

    private void hint(Localized hint) {
        hinted.removeAll();
        var text = sayings.markdown(new Div(), hint);
        text.addClassNames("notice", "notice-info");
        hinted.add(text);
    }

    /** Says that it is not right yet, and nothing of what is. */
    void again(Grade.Verdict verdict) {
        revealed.removeAll();
        var text = sayings.text(
                new Paragraph(),
                verdict == Grade.Verdict.PARTLY ? "assessment.sitting.partly" : "assessment.sitting.not-right");
        text.addClassNames("notice", "notice-warn");
        var acts =
                new Div(sayings.text(again, "assessment.sitting.again"), sayings.text(show, "assessment.sitting.show"));
        acts.addClassName("row");
        revealed.add(text, acts);
    }

    private void tryAgain() {
        revealed.removeAll();
        field.getElement().executeJs(FOCUS_FIRST);
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
