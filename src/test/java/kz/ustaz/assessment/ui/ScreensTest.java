package kz.ustaz.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Certainty;
import kz.ustaz.assessment.CertaintyScore;
import kz.ustaz.assessment.Checked;
import kz.ustaz.assessment.Remark;
import kz.ustaz.assessment.Review;
import kz.ustaz.assessment.Seen;
import kz.ustaz.assessment.Sitting;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Score;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.content.Course;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Conduct;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.testing.WordKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** The trainee's screens for quizzes, without a browser. */
class ScreensTest {

    private static final AttemptId ATTEMPT = new AttemptId(new UUID(1, 2));
    private static final EnrolmentId ENROLMENT = new EnrolmentId(new UUID(3, 4));
    private static final Localized TITLE = Localized.of("en", "Quiz on platforms");
    private static final WordKind.WordQuestion QUESTION = new WordKind.WordQuestion(
            Localized.of("en", "Which word?"), Localized.EMPTY, List.of("one", "two"), "one", "w");

    private final Sittings sittings = mock(Sittings.class);
    private final Kinds kinds = new Kinds(List.of(new WordKind()));
    private final CurrentCaller caller = () -> new Caller(new PersonId(new UUID(5, 6)));

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void oneQuestionStandsThereAsTheBrowsersComponentExpectsIt() {
        var page = shown(page(sitting(0)));

        assertThat(page.getElement().getAttribute("attempt"))
                .isEqualTo(ATTEMPT.value().toString());
        assertThat(page.getElement().getAttribute("person")).doesNotContain(new UUID(5, 6).toString());
        assertThat(page.getElement().getAttribute("texts")).contains("\"saved\":\"Saved {0}\"");
        var section = only(page, "section");
        assertThat(section.getAttribute("data-slot")).isEqualTo("0");
        assertThat(section.getAttribute("data-version")).isEqualTo("7");
        assertThat(section.getAttribute("data-answer")).isEqualTo("{\"word\":[\"one\"]}");
        assertThat(only(page, "h2").getText()).isEqualTo("Question 1 of 3");
        assertThat(all(page, "button").filter(button -> button.hasAttribute("data-map")))
                .hasSize(3);
    }

    @Test
    void turningRemembersThePlaceAndReadsTheAttemptAnew() {
        var page = shown(page(sitting(0)));
        when(sittings.open(any(), any())).thenReturn(sitting(1));

        click(page, "Next");

        verify(sittings).turnTo(caller.get(), ATTEMPT, 1);
        assertThat(only(page, "section").getAttribute("data-slot")).isEqualTo("1");
        assertThat(all(page, "button").filter(button -> button.hasAttribute("aria-current")))
                .singleElement()
                .satisfies(button -> assertThat(button.getAttribute("data-map")).isEqualTo("1"));
    }

    @Test
    void theLanguageChangesInPlace() {
        var page = shown(page(sitting(0)));
        var section = only(page, "section");

        UI.getCurrent().setLocale(Locale.of("ru"));

        assertThat(only(page, "section")).isEqualTo(section);
        assertThat(only(page, "h2").getText()).isEqualTo("Вопрос 1 из 3");
        assertThat(page.getElement().getAttribute("texts")).contains("Сохранено {0}");
    }

    @Test
    void beforeHandingInItNamesWhatIsUnansweredAndFlagged() {
        var page = shown(page(sitting(0)));
        when(sittings.open(any(), any())).thenReturn(sitting(0));

        fire(page, "hand-in");

        var dialog = only(page, "dialog");
        var links = all(dialog, "li").map(link -> link.getChild(0));
        assertThat(links)
                .extracting(link -> link.getAttribute("aria-label") + ": " + link.getText())
                .containsExactly("Question 2: 2", "Question 3: 3", "Question 3: 3");
        assertThat(dialog.getTextRecursively()).contains("Not answered yet", "Marked to come back to");
    }

    @Test
    void askedTwiceItShowsOneDialogAndHandsInOnlyWhenTheBrowserHasSavedAll() {
        var page = shown(page(sitting(0)));
        when(sittings.open(any(), any())).thenReturn(sitting(0));

        fire(page, "hand-in");
        fire(page, "hand-in");

        assertThat(all(only(page, "dialog"), "button").filter(button -> button.hasAttribute("data-hand-in-yes")))
                .hasSize(1);
        verify(sittings, never()).handIn(any(), any());
        page.getElement().removeFromParent(); // nowhere to go on to
        fire(page, "hand-in-now");
        verify(sittings).handIn(caller.get(), ATTEMPT);
    }

    @Test
    void aDialogThatIsToldToBeClosedOnlyAfterTheNextWasAskedForTakesNothingAway() {
        var page = shown(page(sitting(0)));
        when(sittings.open(any(), any())).thenReturn(sitting(0));
        fire(page, "hand-in");
        var closed = only(page, "dialog").getComponent().orElseThrow();

        fire(page, "hand-in");
        fire(closed, "close");

        assertThat(only(page, "dialog").getComponent().orElseThrow()).isNotSameAs(closed);
    }

    @Test
    void theResultShowsTheScoreByObjectiveAndEachQuestion() {
        var view = new ResultView(sittings, kinds, caller);
        when(sittings.review(any(), any())).thenReturn(review());
        enter(view, "attempt", ATTEMPT.value().toString());
        shown(view);

        assertThat(only(view, "ustaz-leftovers").getAttribute("person"))
                .isEqualTo(page(sitting(0)).getElement().getAttribute("person"));
        assertThat(view.getElement().getTextRecursively())
                .contains("6⅔ of 8 — 83\u00a0%", "Passed", "Name the parts", "Question 1", "Read again: Anatomy");
        assertThat(sources(view))
                .containsExactly("S32 — Explanatory note. example.kz Confidence A. As read 4 May 2026");
        UI.getCurrent().setLocale(Locale.of("ru"));
        assertThat(sources(view))
                .containsExactly(
                        "S32 — Explanatory note. example.kz Достоверность A. По состоянию на 4 мая 2026\u202fг.");
        assertThat(only(view, "meter").getAttribute("value")).isEqualTo("83");
    }

    @Test
    void aQuizThatMayNotBeStartedSaysWhy() {
        var refused = new Refused("assessment.refused.no-attempts-left", "2");
        when(sittings.offer(any(), any(), any()))
                .thenReturn(new Sittings.Offer(
                        ENROLMENT, quiz(), CONDITIONS, List.of(line()), Optional.empty(), Optional.of(refused)));
        var view = new QuizView(sittings, caller);
        enter(view, "enrolment", ENROLMENT.value().toString(), "quiz", "d1-quiz");
        shown(view);

        assertThat(view.getElement().getTextRecursively()).contains("All 2 attempts", "1 of 2", "83\u00a0%");
        assertThat(all(view, "button")).isEmpty();
    }

    @Test
    void whatHasNoPassMarkIsNeitherPassedNorFailed() {
        var table = shown(new AttemptTable(List.of(line(true, 0), line(true, 2), line(false, 0)), true));
        assertThat(all(table, "tr").skip(1).map(row -> row.getChild(4).getTextRecursively()))
                .containsExactly("No pass mark", "Waits for marking", "Passed");
    }

    @Test
    void aQuizIsStarted() {
        when(sittings.offer(any(), any(), any()))
                .thenReturn(new Sittings.Offer(
                        ENROLMENT, quiz(), CONDITIONS, List.of(), Optional.empty(), Optional.empty()));
        when(sittings.start(any(), any(), any(), any(), anyBoolean()))
                .thenReturn(new Sittings.Start.No(new Refused("assessment.refused.no-attempts-left", "2")));
        var view = new QuizView(sittings, caller);
        enter(view, "enrolment", ENROLMENT.value().toString(), "quiz", "d1-quiz");
        shown(view);

        click(view, "Start");

        verify(sittings).start(caller.get(), ENROLMENT, "d1-quiz", "", false);
        assertThat(view.getElement().getTextRecursively()).contains("All 2 attempts");
    }

    @Test
    void aStatementIsConfirmedInABoxBeforeTheStart() {
        var honest = new Conduct(
                0, Conduct.Counts.LAST, Localized.of("en", "I work *alone*."), false, Optional.of(Quiz.Review.FULL));
        var conditions = new Sittings.Conditions(0, 2, Optional.empty(), Optional.empty(), false, 30);
        when(sittings.offer(any(), any(), any()))
                .thenReturn(new Sittings.Offer(
                        ENROLMENT,
                        quiz(honest, Quiz.Review.SCORE),
                        conditions,
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
        when(sittings.start(any(), any(), any(), any(), anyBoolean()))
                .thenReturn(new Sittings.Start.No(new Refused("assessment.refused.honour")));
        var view = new QuizView(sittings, caller);
        enter(view, "enrolment", ENROLMENT.value().toString(), "quiz", "d1-quiz");
        shown(view);

        assertThat(view.getElement().getTextRecursively())
                .contains("30 minutes", "Your last attempt", "once the quiz has closed to all")
                .contains("The score is shown after handing in.");
        var box = only(view, "input");
        assertThat(box.getAttribute("type")).isEqualTo("checkbox");
        assertThat(all(view, "div").filter(part -> "honour-text".equals(part.getAttribute("id"))))
                .singleElement()
                .satisfies(text -> assertThat(text.getProperty("innerHTML")).contains("<em>alone</em>"));
        click(view, "Start");
        assertThat(view.getElement().getTextRecursively()).contains("Tick the box");
        box.setProperty("checked", true);
        click(view, "Start");
        verify(sittings).start(caller.get(), ENROLMENT, "d1-quiz", "", true);
    }

    @Test
    void howSureIsARadioGroupAfterTheQuestionInTheLanguageOfThePage() {
        var page = shown(page(sitting(0, Quiz.Mode.QUIZ, true)));

        var group = only(page, "fieldset");
        assertThat(group.getTextRecursively()).contains("How sure are you?", "Not sure", "Very sure");
        assertThat(all(group, "input"))
                .allSatisfy(radio -> {
                    assertThat(radio.getAttribute("data-part")).isEqualTo("certainty");
                    assertThat(radio.getAttribute("name")).isEqualTo("certainty-0");
                })
                .extracting(radio -> radio.getAttribute("value") + radio.hasAttribute("checked"))
                .containsExactly("1false", "2false", "3true");
        assertThat(only(page, "section").getAttribute("data-answer"))
                .isEqualTo("{\"certainty\":[\"3\"],\"word\":[\"one\"]}");
        UI.getCurrent().setLocale(Locale.of("kk"));
        assertThat(group.getTextRecursively()).contains("Қаншалықты сенімдісіз?");
    }

    @Test
    void inPracticeAWrongAnswerMayBeTriedAgainAndAHintAsked() {
        var page = shown(page(sitting(0, Quiz.Mode.PRACTICE, false)));
        when(sittings.check(any(), any(), anyInt())).thenReturn(new Checked.Again(Grade.Verdict.WRONG));
        when(sittings.hint(any(), any(), anyInt())).thenReturn(Localized.of("en", "Count *them*."));
        when(sittings.reveal(any(), any(), anyInt()))
                .thenReturn(review().items().getFirst());

        click(page, "Hint");
        assertThat(all(page, "div").map(part -> part.getProperty("innerHTML", "")))
                .anyMatch(html -> html.contains("<em>them</em>"));
        fire(page, "check", "event.detail.slot", 0);
        var text = page.getElement();
        assertThat(text.getTextRecursively()).contains("Not right yet").doesNotContain("Read again");
        click(page, "Try again");
        assertThat(text.getTextRecursively()).doesNotContain("Not right yet");
        verify(sittings, never()).reveal(any(), any(), anyInt());

        fire(page, "check", "event.detail.slot", 0);
        click(page, "Show the answer");
        assertThat(text.getTextRecursively()).contains("Read again: Anatomy").doesNotContain("Not right yet");
    }

    @Test
    void aResultThatIsNotAllToBeSeenYetSaysWhenItIs() {
        var closes = Instant.parse("2026-12-03T09:00:00Z");
        when(sittings.review(any(), any()))
                .thenReturn(seen(new Seen(Quiz.Review.NONE, Quiz.Review.FULL, Optional.of(closes))));
        var view = new ResultView(sittings, kinds, caller);
        enter(view, "attempt", ATTEMPT.value().toString());
        shown(view);

        assertThat(view.getElement().getTextRecursively())
                .contains("Right answers and reasons are shown after the quiz closes,")
                .doesNotContain("Passed", "By objective", "83");
        assertThat(all(view, "meter")).isEmpty();
    }

    @Test
    void certaintyIsSaidBesideTheScore() {
        var score = new CertaintyScore(new Fraction(-3, 2), 6, 6, CertaintyScore.Judgement.TOO_SURE);
        when(sittings.review(any(), any())).thenReturn(certain(score));
        var view = new ResultView(sittings, kinds, caller);
        enter(view, "attempt", ATTEMPT.value().toString());
        shown(view);

        assertThat(view.getElement().getTextRecursively())
                .contains("−1½ on average over 6 questions", "In 6 answers you were surer than you were right")
                .contains("How sure you were: not said, so not sure — brings 1");
    }

    private static Review seen(Seen seen) {
        var full = review();
        return new Review(
                full.attempt(),
                full.enrolment(),
                full.quiz(),
                full.module(),
                full.title(),
                full.number(),
                Score.NONE,
                full.pass(),
                false,
                0,
                full.startedAt(),
                full.handedInAt(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                seen,
                Optional.empty(),
                Optional.empty());
    }

    private static Review certain(CertaintyScore certainty) {
        var full = review();
        return new Review(
                full.attempt(),
                full.enrolment(),
                full.quiz(),
                full.module(),
                full.title(),
                full.number(),
                full.score(),
                full.pass(),
                full.passed(),
                full.waiting(),
                full.startedAt(),
                full.handedInAt(),
                full.objectives(),
                full.sections(),
                full.items(),
                List.of(),
                full.seen(),
                Optional.of(certainty),
                Optional.empty());
    }

    private SittingPage page(Sitting sitting) {
        return new SittingPage(sitting, sittings, kinds, caller);
    }

    private static Sitting sitting(int place) {
        return sitting(place, Quiz.Mode.QUIZ, false);
    }

    private static Sitting sitting(int place, Quiz.Mode mode, boolean certainty) {
        var slots = IntStream.range(0, 3)
                .mapToObj(position -> new Sitting.Slot(
                        position,
                        "word",
                        2,
                        QUESTION.vary(Dice.of(1, position)).prompt(),
                        position == 0 ? Answer.of("word", "one") : Answer.NONE,
                        position == 2,
                        position == 0,
                        certainty ? Optional.of(Certainty.VERY) : Optional.empty(),
                        mode == Quiz.Mode.PRACTICE))
                .toList();
        return new Sitting(
                ATTEMPT,
                ENROLMENT,
                "d1-quiz",
                TITLE,
                mode,
                7,
                1,
                place,
                Optional.empty(),
                false,
                kz.ustaz.quiz.Plan.all(3),
                new kz.ustaz.quiz.Plan.Reach(0, 3),
                slots,
                certainty);
    }

    private static Stream<String> sources(Component view) {
        return all(view, "details")
                .filter(part -> part.getClassList().contains("explanation-sources"))
                .flatMap(part -> all(part, "li"))
                .map(Element::getTextRecursively);
    }

    private static Review review() {
        var variant = QUESTION.vary(Dice.of(1, 0));
        var score = new Score(new Fraction(20, 3), 8);
        var item = new Review.Reviewed(
                0,
                "word",
                QUESTION,
                variant,
                WordKind.choosing(variant, "one"),
                Grade.of(Fraction.ONE),
                2,
                Localized.of("en", "Because."),
                "d1-anatomy",
                Localized.of("en", "Anatomy"),
                List.of(new Course.Source("s32", "Explanatory note", "example.kz", "A", LocalDate.of(2026, 5, 4))),
                List.of(),
                Optional.empty());
        return new Review(
                ATTEMPT,
                ENROLMENT,
                "d1-quiz",
                "day-1",
                TITLE,
                1,
                score,
                60,
                true,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(new Review.ObjectiveScore("d1-o1", Localized.of("en", "Name the parts"), score)),
                List.of(),
                List.of(item),
                List.of(new Remark(
                        0,
                        "The key was wrong.",
                        Instant.EPOCH,
                        false,
                        new Score(Fraction.ZERO, 2),
                        new Score(new Fraction(2, 1), 2))),
                new Seen(Quiz.Review.FULL, Quiz.Review.FULL, Optional.empty()),
                Optional.empty(),
                Optional.empty());
    }

    private static final Sittings.Conditions CONDITIONS =
            new Sittings.Conditions(0, 2, Optional.empty(), Optional.empty(), false, 0);

    private static Quiz quiz() {
        return quiz(Conduct.PLAIN, Quiz.Review.FULL);
    }

    private static Quiz quiz(Conduct conduct, Quiz.Review review) {
        return new Quiz(
                new UUID(7, 8),
                "d1-quiz",
                "day-1",
                TITLE,
                Localized.of("en", "Ready?"),
                Quiz.Mode.QUIZ,
                60,
                1,
                2,
                0,
                review,
                List.of(),
                kz.ustaz.quiz.Plan.all(0),
                conduct);
    }

    private static Sittings.Line line() {
        return line(false, 0);
    }

    private static Sittings.Line line(boolean measures, int waiting) {
        return new Sittings.Line(
                ATTEMPT,
                "d1-quiz",
                "day-1",
                TITLE,
                1,
                Instant.EPOCH,
                Optional.of(Instant.EPOCH),
                false,
                new Score(new Fraction(20, 3), 8),
                measures,
                true,
                waiting,
                false);
    }

    private static void enter(com.vaadin.flow.router.BeforeEnterObserver view, String... parameters) {
        var event = mock(com.vaadin.flow.router.BeforeEnterEvent.class);
        var map = new java.util.HashMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        when(event.getRouteParameters()).thenReturn(new com.vaadin.flow.router.RouteParameters(map));
        view.beforeEnter(event);
    }

    private static <T extends Component> T shown(T component) {
        UI.getCurrent().add(component);
        return component;
    }

    private static void fire(Component component, String event) {
        fire(component, event, "", 0);
    }

    private static void fire(Component component, String event, String key, int value) {
        var data = JsonNodeFactory.instance.objectNode().put(key, value);
        component
                .getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(component.getElement(), event, data));
    }

    private static void click(Component root, String text) {
        var button = all(root, "button")
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .flatMap(Element::getComponent)
                .orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static Element only(Component root, String tag) {
        var found = all(root, tag).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Stream<Element> all(Component root, String tag) {
        return all(root.getElement(), tag);
    }

    private static Stream<Element> all(Element root, String tag) {
        return root.getChildren()
                .filter(child -> !child.isTextNode())
                .flatMap(child ->
                        Stream.concat(child.getTag().equals(tag) ? Stream.of(child) : Stream.empty(), all(child, tag)));
    }
}
