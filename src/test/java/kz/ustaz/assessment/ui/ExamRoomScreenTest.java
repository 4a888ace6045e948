package kz.ustaz.assessment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static kz.ustaz.assessment.RoomWatchOf.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.ExamRoom;
import kz.ustaz.assessment.Invigilation;
import kz.ustaz.assessment.RoomBoard;
import kz.ustaz.assessment.RoomChange;
import kz.ustaz.assessment.RoomRow;
import kz.ustaz.assessment.RoomWatchOf;
import kz.ustaz.assessment.UnderWay;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lead's exam room, without a browser. */
class ExamRoomScreenTest {

    private static final RunId RUN = new RunId(new UUID(1, 1));
    private static final Run IN =
            new Run(RUN, "Run 1", new EditionId("a".repeat(64)), new UUID(9, 9), ZoneOffset.UTC, "en", LocalDate.EPOCH);
    private static final RoomRow ASKAR = row(1, "Askar", RoomRow.State.UNDER_WAY, 3, 5);
    private static final RoomRow BOTA = row(2, "Bota", RoomRow.State.UNDER_WAY, 0, 90);
    private static final RoomRow DANA = row(3, "Dana", RoomRow.State.HANDED_IN, 8, 400);
    private static final RoomRow ERBOL = row(4, "Erbol", RoomRow.State.NOT_STARTED, 0, 0);
    private static final ExamRoom.Outcome DONE = new ExamRoom.Outcome.Done();

    private final Invigilation invigilation = mock(Invigilation.class);
    private final ExamRoom room = mock(ExamRoom.class);
    private final UnderWay underWay = mock(UnderWay.class);
    private final CurrentCaller caller = () -> new Caller(new PersonId(new UUID(5, 6)));
    private final AtomicReference<RoomBoard> board =
            new AtomicReference<>(RoomWatchOf.board(IN, false, DANA, ASKAR, ERBOL, BOTA));
    private Consumer<RoomChange> told = change -> {};

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        when(invigilation.watch(any(), eq(RUN), eq("q1"), any())).thenAnswer(call -> {
            told = call.getArgument(3);
            return RoomWatchOf.board(board::get);
        });
        when(invigilation.pause(any(), any(), anyString(), anyString())).thenReturn(DONE);
        when(room.addTimeTo(any(), any(), anyString(), any(), anyInt(), anyString()))
                .thenReturn(DONE);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    private ExamRoomView shown() {
        var texts = new DefaultI18NProvider(List.of(Locale.ENGLISH, Locale.of("ru"), Locale.of("kk")));
        var view = new ExamRoomView(invigilation, room, underWay, caller, texts);
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters())
                .thenReturn(new RouteParameters(Map.of("run", RUN.value().toString(), "quiz", "q1")));
        view.beforeEnter(event);
        UI.getCurrent().add(view);
        return view;
    }

    @Test
    void itCountsAndShowsEverybodyByName() {
        shown();
        assertThat(counts()).containsExactly("1", "2", "0", "1", "0", "1");
        assertThat(names()).containsExactly("Askar", "Bota", "Dana", "Erbol");
        assertThat(text())
                .contains("silent for over 1 min", "Choose people in the table")
                .doesNotContain("cheat");
    }

    @Test
    void itIsSearchedAndNarrowed() {
        shown();
        _get(TextField.class).setValue("Bot");
        assertThat(names()).containsExactly("Bota");
        _get(TextField.class).setValue("");
        press(chip("SILENT"));
        assertThat(names()).containsExactly("Bota");
        press(chip("SILENT"));
        assertThat(names()).hasSize(4);
    }

    @Test
    void whoIsChosenGetsMoreTimeForAReason() {
        shown();
        grid().select(ASKAR.enrolment());
        grid().select(BOTA.enrolment());
        assertThat(acts()).contains("chosen-more").doesNotContain("hand-in", "reopen");
        act("chosen-more", "15", "slow machines");
        verify(room)
                .addTimeTo(caller.get(), RUN, "q1", Set.of(ASKAR.enrolment(), BOTA.enrolment()), 15, "slow machines");
        assertThat(text()).contains("Time was added.");
        assertThat(grid().getSelectedItems()).isEmpty();
    }

    @Test
    void oneAloneIsHandedInForClosedOrOpenedAgainAndARefusalIsSaidBesideIt() {
        shown();
        when(invigilation.reopen(any(), any(), any(), anyInt(), anyString()))
                .thenReturn(new ExamRoom.Outcome.No(new Refused("assessment.refused.other-open")));
        grid().select(DANA.enrolment());
        assertThat(acts()).contains("hand-in", "close", "reopen");
        act("reopen", "20", "her screen went dark");
        verify(invigilation).reopen(caller.get(), RUN, new AttemptId(new UUID(2, 3)), 20, "her screen went dark");
        assertThat(text()).contains("This trainee has another attempt open.");
        grid().deselectAll();
        grid().select(ERBOL.enrolment());
        act("hand-in", "", "gone");
        assertThat(text()).contains("This trainee has no attempt.");
        verifyNoInteractions(room);
    }

    @Test
    void whilePausedItSaysSoAndOffersToGoOn() {
        shown();
        assertThat(acts()).contains("pause").doesNotContain("resume");
        act("pause", "", "alarm");
        verify(invigilation).pause(caller.get(), RUN, "q1", "alarm");
        board.set(RoomWatchOf.board(IN, true, DANA, ASKAR, ERBOL, BOTA));
        tell(new RoomChange(Set.of(), false));
        assertThat(acts()).contains("resume").doesNotContain("pause");
        assertThat(text()).contains("Paused since 25 Nov 2026, 09:00");
    }

    @Test
    void whatChangesKeepsItsPlaceAndWhoIsChosen() {
        shown();
        grid().select(BOTA.enrolment());
        var now = row(1, "Askar", RoomRow.State.HANDED_IN, 8, 1);
        board.set(RoomWatchOf.board(IN, false, DANA, now, ERBOL, BOTA));
        tell(new RoomChange(Set.of(now.enrolment()), false));
        assertThat(counts()).containsExactly("1", "1", "0", "2", "0", "1");
        assertThat(names()).containsExactly("Askar", "Bota", "Dana", "Erbol");
        assertThat(grid().getSelectedItems()).containsExactly(BOTA.enrolment());
        board.set(RoomWatchOf.board(IN, false, DANA, now, BOTA));
        tell(new RoomChange(Set.of(), true));
        assertThat(names()).containsExactly("Askar", "Bota", "Dana");
    }

    @Test
    void inAnotherLanguageTheChoicesStay() {
        shown();
        _get(TextField.class).setValue("a");
        grid().select(BOTA.enrolment());
        UI.getCurrent().setLocale(Locale.of("kk"));
        assertThat(text()).contains("1 минуттан астам үнсіз");
        assertThat(grid().getSelectedItems()).containsExactly(BOTA.enrolment());
        assertThat(_get(TextField.class).getValue()).isEqualTo("a");
        UI.getCurrent().setLocale(Locale.of("ru"));
        assertThat(text()).contains("молчат больше 1 мин");
    }

    // ----

    private void tell(RoomChange change) {
        told.accept(change);
        MockVaadin.clientRoundtrip(false);
    }

    private static RoomGrid grid() {
        return _get(RoomGrid.class);
    }

    private List<String> names() {
        return GridKt._findAll(grid()).stream()
                .map(id -> board.get().rows().get((EnrolmentId) id).who().name())
                .toList();
    }

    private static List<String> counts() {
        return _find(com.vaadin.flow.component.html.Span.class, spec -> spec.withClasses("run-chip-count")).stream()
                .map(com.vaadin.flow.component.html.Span::getText)
                .toList();
    }

    private static NativeButton chip(String filter) {
        return _find(NativeButton.class).stream()
                .filter(one -> ("room-" + filter).equals(one.getElement().getAttribute("data-kind")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> acts() {
        return _find(NativeButton.class).stream()
                .map(one -> one.getElement().getAttribute("data-act"))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static void act(String word, String minutes, String reason) {
        var button = _find(NativeButton.class).stream()
                .filter(one -> word.equals(one.getElement().getAttribute("data-act")))
                .findFirst()
                .orElseThrow();
        var fields = LocatorJ._find(button.getParent().orElseThrow(), Input.class);
        if (!minutes.isEmpty()) {
            fields.getFirst().setValue(minutes);
        }
        fields.getLast().setValue(reason);
        press(button);
    }

    private static void press(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static String text() {
        return text(UI.getCurrent());
    }

    private static String text(Component part) {
        var all = new StringBuilder();
        part.getElement()
                .getChildren()
                .forEach(child -> all.append(child.getTextRecursively()).append('\n'));
        return all.toString();
    }
}
