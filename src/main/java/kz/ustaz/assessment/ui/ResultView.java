package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Certainty;
import kz.ustaz.assessment.Review;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Kinds;
import org.jspecify.annotations.Nullable;

/** A handed-in attempt: the score, by objective, and what the quiz lets be seen of each question. */
@Route("result/:" + Places.ATTEMPT)
@PermitAll
@CssImport("./styles/assessment.css")
class ResultView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Sittings sittings;
    private final transient Kinds kinds;
    private final transient CurrentCaller caller;
    private Localized title = Localized.EMPTY;
    private transient @Nullable AttemptId shown;

    ResultView(Sittings sittings, Kinds kinds, CurrentCaller caller) {
        this.sittings = sittings;
        this.kinds = kinds;
        this.caller = caller;
        addClassNames("stack", "result");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var attempt =
                AttemptId.of(event.getRouteParameters().get(Places.ATTEMPT).orElse(""));
        // A link to a question of this page comes here too, and must not build it anew under the reader's fingers.
        if (!attempt.equals(shown)) {
            try {
                open(attempt);
                shown = attempt;
            } catch (NotFound noResult) {
                if (!sittings.isOpen(caller.get(), attempt)) {
                    throw noResult;
                }
                event.forwardTo(SittingView.class, Places.attempt(attempt)); // it was opened again
            }
        }
    }

    private void open(AttemptId attempt) {
        try {
            show(sittings.review(caller.get(), attempt));
        } catch (NotFound noReview) {
            show(sittings.closed(caller.get(), attempt).orElseThrow(() -> noReview));
        }
    }

    private void show(Sittings.Closed closed) {
        title = closed.title();
        removeAll();
        sayings.forget();
        add(new ClosedAttempt(closed));
    }

    private void show(Review review) {
        title = review.title();
        removeAll();
        sayings.forget();
        add(sayings.plain(new H1(), review.title()), when(review), leftovers(review));
        if (review.seen().score()) {
            add(score(review));
        }
        review.certainty().ifPresent(certainty -> add(new CertaintyResult(certainty)));
        if (review.seen().isMoreToCome()) {
            add(new WhatComesLater(review.seen()));
        }
        if (!review.remarks().isEmpty()) {
            add(new Remarks(review));
        }
        add(next(review));
        if (!review.sections().isEmpty()) {
            add(sayings.text(new H2(), "assessment.result.sections"), new SectionTable(review.sections()));
        }
        if (review.seen().score()) {
            add(sayings.text(new H2(), "assessment.result.objectives"), new ObjectiveTable(review.objectives()));
        }
        if (review.seen().answers()) {
            add(sayings.text(new H2(), "assessment.result.questions"), new ResultMap(review));
        } else if (!review.seen().isMoreToCome()) {
            add(sayings.text(
                    new Paragraph(),
                    review.seen().score() ? "assessment.result.score-only" : "assessment.result.nothing"));
        }
        review.items().forEach(item -> add(question(item, review)));
    }

    private Paragraph when(Review review) {
        var line = new Paragraph();
        line.addClassName("muted");
        String number = Integer.toString(review.number());
        sayings.add(language -> line.setText(
                Sayings.translate(language, "assessment.result.when", number, Moments.of(review.handedInAt(), language))
                        + review.honoured()
                                .map(at -> " · " + Sayings.translate(language, "assessment.result.honoured", at))
                                .orElse("")));
        return line;
    }

    private Leftovers leftovers(Review review) {
        var leftovers = new Leftovers(review.attempt(), caller.get().person());
        sayings.add(leftovers::say);
        return leftovers;
    }

    private Div score(Review review) {
        var score = Results.score(sayings, new Paragraph(), review.score());
        score.addClassName("result-score");
        var card = new Div(score);
        // what has no pass mark only measures: nobody passes or fails it
        if (review.pass() > 0) {
            var outcome = Results.outcome(sayings, review.passed(), review.waiting());
            var pass = sayings.text(new Paragraph(), "assessment.quiz.pass", Integer.toString(review.pass()));
            card.add(new Paragraph(outcome), pass);
        }
        if (review.waiting() > 0) {
            card.add(sayings.text(new Paragraph(), "assessment.result.waiting", review.waiting()));
        }
        card.addClassNames("card", "stack", Results.look(review.passed(), review.waiting()));
        return card;
    }

    private Div next(Review review) {
        var next = sayings.text(new Anchor(""), "assessment.result.next");
        next.addClassName("button-primary");
        var quiz = sayings.text(new Anchor(Places.quiz(review.enrolment(), review.quiz())), "assessment.result.quiz");
        quiz.addClassName("button");
        var all = sayings.text(new Anchor("results"), "assessment.result.all");
        all.addClassName("button");
        var row = new Div(next, quiz, all);
        row.addClassName("row");
        return row;
    }

    private Section question(Review.Reviewed item, Review review) {
        String number = Integer.toString(item.position() + 1);
        var heading = sayings.text(new H3(), "assessment.result.question", number);
        heading.setId("question-" + number);
        boolean waits = item.grade() instanceof Grade.NeedsReview;
        var marks = waits
                ? sayings.text(new Paragraph(), "assessment.sitting.marks", Integer.toString(item.marks()))
                : sayings.text(
                        new Paragraph(),
                        "assessment.result.marks",
                        Marks.of(item.grade().fraction().times(item.marks())),
                        Integer.toString(item.marks()));
        marks.addClassName("muted");
        var section = new Section(heading, marks);
        if (review.certainty().isPresent()) {
            section.add(sure(item));
        }
        section.add(new Explanation(item, review.enrolment(), kinds));
        section.addClassNames("card", "stack");
        section.getElement().setAttribute("aria-labelledby", "question-" + number);
        return section;
    }

    /** How sure he said he was, and what that brought. */
    private Paragraph sure(Review.Reviewed item) {
        var line = new Paragraph();
        line.addClassName("muted");
        String brought = Marks.signed(
                item.answer().isEmpty()
                        ? Fraction.ZERO
                        : item.sure()
                                .orElse(Certainty.UNSURE)
                                .marks(item.grade().fraction()));
        sayings.add(language -> line.setText(Sayings.translate(
                language,
                "assessment.certainty.of-answer",
                Sayings.translate(language, item.sure().map(Certainty::key).orElse("assessment.certainty.unsaid")),
                brought)));
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.result.title", title.in(getLocale()));
    }
}
