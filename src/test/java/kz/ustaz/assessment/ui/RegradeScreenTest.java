package kz.ustaz.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;
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
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Change;
import kz.ustaz.assessment.Regrades;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Score;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.content.EditionId;
import kz.ustaz.question.Dice;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.testing.WordKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lead's page for marking again, without a browser. */
class RegradeScreenTest {

    private static final RunId RUN = new RunId(new UUID(1, 1));
    private static final UUID ITEM = new UUID(2, 2);
    private static final UUID STEP = new UUID(3, 3);
    private static final WordKind.WordQuestion QUESTION = new WordKind.WordQuestion(
            Localized.of("en", "Which word?"), Localized.EMPTY, List.of("one", "two"), "one", "w");

    private final Regrades regrades = mock(Regrades.class);
    private final CurrentCaller caller = () -> new Caller(new PersonId(new UUID(5, 6)));

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var run = new Run(
                RUN,
                "Run 1",
                new EditionId("a".repeat(64)),
                new UUID(9, 9),
                ZoneOffset.UTC,
                "en",
                LocalDate.of(2026, 11, 23));
        var variant = QUESTION.vary(Dice.of(1, 0));
        var given = new Regrades.Given("two", QUESTION, variant, WordKind.choosing(variant, "two"), 3, false);
        var key = new Regrades.LaterKey(
                new UUID(4, 4), Map.of("two", Localized.of("en", "two")), Map.of("three", Localized.of("en", "three")));
        var asked = new Regrades.Asked(
                ITEM, 1, QUESTION.text(), 2, 3, Optional.of(key), List.of(given), List.of(new Change.Drop()));
        var line = new Regrades.Line(
                STEP, 1, Optional.of(new Change.Drop()), "unclear", "Lead", Instant.EPOCH, 3, false, true);
        when(regrades.items(any(), any(), anyString()))
                .thenReturn(
                        new Regrades.Desk(run, "q1", Localized.of("en", "First quiz"), List.of(asked), List.of(line)));
        var none = new Score(Fraction.ZERO, 2);
        var all = new Score(Fraction.of(2), 2);
        var moved =
                new Regrades.Moved(new AttemptId(new UUID(7, 7)), "Иванов", 1, none, all, none, all, false, true, 0);
        when(regrades.preview(any(), any(), anyString(), any(), any()))
                .thenReturn(new Regrades.Look.Preview("seen", 3, List.of(moved)));
        when(regrades.apply(any(), any(), anyString(), any(), any(), anyString(), anyString()))
                .thenReturn(new Regrades.Outcome.Done(1));
        when(regrades.undo(any(), any(), any(), anyString())).thenReturn(new Regrades.Outcome.Done(3));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    private RegradeView shown() {
        var view = new RegradeView(regrades, caller);
        UI.getCurrent().add(view);
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters())
                .thenReturn(new RouteParameters(Map.of("run", RUN.value().toString(), "quiz", "q1")));
        view.beforeEnter(event);
        return view;
    }

    @Test
    void nothingIsWrittenBeforeALookAndWhatWasSeenIsWhatIsDone() {
        var view = shown();
        look(view, "accept");
        verify(regrades).preview(any(), eq(RUN), eq("q1"), eq(ITEM), eq(new Change.AcceptSeveral(Set.of())));
        LocatorJ._setValue(LocatorJ._get(view, Checkbox.class), true);
        look(view, "accept");
        verify(regrades, never()).apply(any(), any(), any(), any(), any(), any(), any());
        assertThat(text(view))
                .contains("Marks would change in 1 of 3 attempts. Would pass now: 1.")
                .contains("0/2 → 2/2")
                .contains("Иванов");

        reason(view, "data-apply", "Both are right.");
        verify(regrades)
                .apply(
                        any(),
                        eq(RUN),
                        eq("q1"),
                        eq(ITEM),
                        eq(new Change.AcceptSeveral(Set.of("two"))),
                        eq("Both are right."),
                        eq("seen"));
        assertThat(text(view)).contains("Done. Attempts whose marks changed: 1.");
    }

    @Test
    void whyItCannotBeDoneStandsBesideTheReason() {
        when(regrades.apply(any(), any(), anyString(), any(), any(), anyString(), anyString()))
                .thenReturn(new Regrades.Outcome.No(new Refused("assessment.refused.regrade-meanwhile")));
        var view = shown();
        look(view, "full");
        reason(view, "data-apply", "x");
        assertThat(text(view)).contains("Something has changed since you looked.");
    }

    @Test
    void lostOptionsAreToBeMatchedByHand() {
        when(regrades.preview(any(), any(), anyString(), any(), any()))
                .thenReturn(new Regrades.Look.No(new Refused("assessment.refused.regrade-options")));
        var view = shown();
        look(view, "new-key");
        verify(regrades).preview(any(), eq(RUN), eq("q1"), eq(ITEM), eq(new Change.NewKey(new UUID(4, 4), Map.of())));
        assertThat(text(view)).contains("Say of each option that is there no more what it has become.");
    }

    @Test
    void aStepIsTakenBackForAReason() {
        var view = shown();
        reason(view, "data-undo", "clear enough");
        verify(regrades).undo(any(), eq(RUN), eq(STEP), eq("clear enough"));
        assertThat(text(view)).contains("Undone.");
    }

    @Test
    void theLanguageChangesInPlace() {
        var view = shown();
        look(view, "drop");
        UI.getCurrent().setLocale(Locale.of("ru"));
        assertThat(text(view)).contains("Переоценка").contains("Оценки изменятся в 1 из 3 попыток");
    }

    private static void look(RegradeView view, String way) {
        click(view, "data-preview", way);
    }

    private static void reason(RegradeView view, String button, String why) {
        var form = buttons(view, button).getFirst().getParent().orElseThrow();
        LocatorJ._setValue(LocatorJ._get(form, Input.class), why);
        click(view, button, "");
    }

    private static void click(RegradeView view, String attribute, String value) {
        var pressed = buttons(view, attribute).stream()
                .filter(button -> value.equals(button.getElement().getAttribute(attribute)))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(pressed, new ClickEvent<>(pressed));
    }

    private static List<NativeButton> buttons(RegradeView view, String attribute) {
        return LocatorJ._find(view, NativeButton.class).stream()
                .filter(button -> button.getElement().hasAttribute(attribute))
                .toList();
    }

    private static String text(RegradeView view) {
        return view.getElement().getTextRecursively();
    }
}
