package kz.ustaz.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.assessment.Marking;
import kz.ustaz.assessment.MarkingProgress;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.content.EditionId;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Kinds;
import kz.ustaz.question.Question;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The pages of markers and of their lead, without a browser. */
class MarkingScreenTest {

    private static final RunId RUN = new RunId(new UUID(1, 1));
    private static final UUID DEALT = new UUID(2, 2);
    private static final Kinds KINDS = new Kinds(Kinds.standard());
    private static final Run IN = new Run(
            RUN,
            "Run 1",
            new EditionId("a".repeat(64)),
            new UUID(9, 9),
            ZoneOffset.UTC,
            "en",
            LocalDate.of(2026, 11, 23));

    private final Marking marking = mock(Marking.class);
    private final MarkingProgress progress = mock(MarkingProgress.class);
    private final CurrentCaller caller = () -> new Caller(new PersonId(new UUID(5, 6)));

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        when(marking.open(any(), any(), anyString()))
                .thenReturn(new Marking.Desk(
                        IN,
                        true,
                        "q1",
                        Localized.of("en", "First quiz"),
                        3,
                        List.of(new Marking.Given(new UUID(3, 3), "bbbbb"))));
        when(marking.next(any(), any(), anyString()))
                .thenReturn(Optional.of(task("kkkkk", false)))
                .thenReturn(Optional.of(task("mmmmm", false)))
                .thenReturn(Optional.empty());
        when(marking.give(any(), any(), any(), any())).thenReturn(new Marking.Outcome.Done());
        when(marking.correct(any(), any(), any(), any(), anyString())).thenReturn(new Marking.Outcome.Done());
        when(marking.task(any(), any(), any())).thenReturn(task("bbbbb", true));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    private static Fields fields(String text) {
        var problems = new Problems();
        return new Fields(Yaml.read("quiz.yml", text, problems).orElseThrow(), problems);
    }

    private static Question essay() {
        var structure = fields("{markers: 2, criteria: [{id: facts, points: 2}]}");
        var texts = fields("{text: Explain it., criteria: {facts: {name: Facts, levels: {0: None, 1: Some, 2: All}}}}");
        return KINDS.get("essay").read(new ItemSource(structure, "en", Map.of("en", texts)));
    }

    private static Marking.Task task(String alias, boolean given) {
        var question = essay();
        return new Marking.Task(
                DEALT,
                alias,
                "essay",
                question,
                question.vary(Dice.of(1, 0)),
                Answer.of("text", "Somebody holds it."),
                question.rubric().orElseThrow(),
                6,
                Localized.of("en", "A third party."),
                new Marking.Draft(Map.of("facts", 1), "Typed before"),
                given);
    }

    private MarkingView shown(String... answer) {
        var view = new MarkingView(marking, KINDS, caller);
        UI.getCurrent().add(view);
        enter(view, answer);
        return view;
    }

    private static void enter(com.vaadin.flow.router.BeforeEnterObserver view, String... answer) {
        var event = mock(BeforeEnterEvent.class);
        var parameters = new HashMap<>(Map.of("run", RUN.value().toString(), "quiz", "q1"));
        if (answer.length > 0) {
            parameters.put("answer", answer[0]);
        }
        when(event.getRouteParameters()).thenReturn(new RouteParameters(parameters));
        view.beforeEnter(event);
    }

    @Test
    void oneAnswerComesAfterAnotherAndWhatIsChosenIsKeptAndGiven() {
        var view = shown();
        verify(marking, never()).next(any(), any(), anyString());
        press(view, "data-begin");
        assertThat(text(view)).contains("Answer kkkkk", "Somebody holds it.", "A third party.", "Explain it.");
        assertThat(html(view)).contains("Typed before");
        fire(view, "keep", Map.of("c0", List.of("2"), "remark", List.of("Go")));
        verify(marking).keep(any(), eq(RUN), eq(DEALT), eq(new Marking.Draft(Map.of("facts", 2), "Go")));
        fire(view, "give", Map.of("c0", List.of("2"), "remark", List.of("Good")));
        verify(marking).give(any(), eq(RUN), eq(DEALT), eq(new Marking.Draft(Map.of("facts", 2), "Good")));
        assertThat(text(view)).contains("The mark of answer kkkkk is given.", "Answer mmmmm");
        fire(view, "give", Map.of("c0", List.of("0")));
        assertThat(text(view)).contains("The mark of answer mmmmm is given.").doesNotContain("Somebody holds it.");
    }

    @Test
    void whyItCannotBeGivenStandsThereAndNothingIsLost() {
        when(marking.give(any(), any(), any(), any()))
                .thenReturn(new Marking.Outcome.No(new Refused("assessment.refused.marking-levels")));
        var view = shown();
        press(view, "data-begin");
        fire(view, "give", Map.of());
        assertThat(text(view)).contains("Choose a level for every criterion.", "Answer kkkkk");
    }

    @Test
    void aPageThatWasTamperedWithChoosesNothing() {
        var view = shown();
        press(view, "data-begin");
        fire(view, "give", Map.of("c0", List.of("99"), "c7", List.of("1"), "remark", List.of()));
        verify(marking).give(any(), any(), any(), eq(Marking.Draft.EMPTY));
        assertThat(text(view)).contains("Answer mmmmm");
        send(view, "keep", "no json");
        verify(marking).keep(any(), any(), any(), eq(Marking.Draft.EMPTY));
    }

    @Test
    void anAnswerIsLeftToOthers() {
        var view = shown();
        press(view, "data-begin");
        press(view, "data-give-back");
        verify(marking).giveBack(any(), eq(RUN), eq(DEALT));
        assertThat(text(view)).contains("Answer kkkkk is left to others.", "Answer mmmmm");
    }

    @Test
    void oneIsCorrectedForAReason() {
        var view = shown(DEALT.toString());
        fire(view, "give", Map.of("c0", List.of("1"), "reason", List.of("read again")));
        verify(marking)
                .correct(any(), eq(RUN), eq(DEALT), eq(new Marking.Draft(Map.of("facts", 1), "")), eq("read again"));
        assertThat(text(view)).contains("The mark of answer bbbbb is corrected.");
        assertThatThrownBy(() -> shown("no-id")).isInstanceOf(NotFound.class);
    }

    @Test
    void theLanguageChangesInPlace() {
        var view = shown();
        press(view, "data-begin");
        UI.getCurrent().setLocale(Locale.of("ru"));
        assertThat(text(view)).contains("Проверка: First quiz", "Ответ kkkkk", "Слов: 3.");
    }

    @Test
    void theLeadSeesHowFarItIsAndNoPointsBeforeTheyAreSettled() {
        when(progress.show(any(), any(), anyString()))
                .thenReturn(new MarkingProgress.Overview(
                        IN,
                        "q1",
                        Localized.of("en", "First quiz"),
                        List.of(new MarkingProgress.Asked(Localized.of("en", "Explain **it**."), 2, 5)),
                        List.of(new MarkingProgress.Marker("Иванов", 4, 1)),
                        List.of(
                                new MarkingProgress.Dispute("kkkkk", Localized.of("en", "Explain it."), List.of(), 6),
                                new MarkingProgress.Dispute(
                                        "mmmmm", Localized.of("en", "Explain it."), List.of(6, 1, 3), 6))));
        var view = new MarkedView(progress, caller);
        UI.getCurrent().add(view);
        enter(view);
        assertThat(text(view))
                .contains("Explain it.", "Иванов", "A third marker is wanted.", "6, 1; the third gave 3 of 6");
    }

    @Test
    void onlyTheLeadIsLedToTheOverview() {
        var line = new Marking.Line(IN, false, "q1", Localized.of("en", "First quiz"), 3, 1);
        when(marking.quizzes(any())).thenReturn(List.of(line));
        assertThat(text(new MarkingsView(marking, caller))).contains("Run 1").doesNotContain("How far it is");
        when(marking.quizzes(any()))
                .thenReturn(List.of(new Marking.Line(IN, true, "q1", Localized.of("en", "First quiz"), 3, 1)));
        var view = new MarkingsView(marking, caller);
        UI.getCurrent().add(view);
        assertThat(text(view)).contains("How far it is");
        when(marking.quizzes(any())).thenReturn(List.of());
        var none = new MarkingsView(marking, caller);
        UI.getCurrent().add(none);
        assertThat(text(none)).contains("There is nothing to mark");
    }

    private static void press(MarkingView view, String attribute) {
        var pressed = LocatorJ._find(view, NativeButton.class).stream()
                .filter(button -> button.getElement().hasAttribute(attribute))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(pressed, new ClickEvent<>(pressed));
    }

    private static void fire(MarkingView view, String event, Map<String, List<String>> parts) {
        send(view, event, JsonMapper.shared().writeValueAsString(parts));
    }

    private static void send(MarkingView view, String event, String parts) {
        var form = LocatorJ._get(view, MarkForm.class).getElement();
        var sent = JsonMapper.shared().createObjectNode().put("event.detail.parts", parts);
        form.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(form, event, sent));
    }

    private static String text(com.vaadin.flow.component.Component view) {
        return view.getElement().getTextRecursively() + html(view);
    }

    private static String html(com.vaadin.flow.component.Component view) {
        var all = new StringBuilder();
        collect(view.getElement(), all);
        return all.toString();
    }

    private static void collect(Element element, StringBuilder all) {
        if (!element.isTextNode()) {
            all.append(element.getProperty("innerHTML", "")).append(element.getProperty("value", ""));
            element.getChildren().forEach(child -> collect(child, all));
        }
    }
}
