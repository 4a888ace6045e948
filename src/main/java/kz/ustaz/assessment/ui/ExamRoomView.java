package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ustaz.assessment.ExamRoom;
import kz.ustaz.assessment.Invigilation;
import kz.ustaz.assessment.RoomChange;
import kz.ustaz.assessment.RoomRow;
import kz.ustaz.assessment.RoomWatch;
import kz.ustaz.assessment.UnderWay;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.News;
import kz.ustaz.common.ui.PushWhileShown;
import kz.ustaz.roster.RunId;
import org.jspecify.annotations.Nullable;

/**
 * One quiz while it is sat in a run, live, and what its lead does about it. What changes while the page is open changes one
 * row and the counts above. Longer than most, as it lives in two threads: its page's and the feed's.
 */
@Route("room/:" + Places.RUN + "/:" + Places.QUIZ)
@RolesAllowed("LEAD")
@CssImport("./styles/assessment.css")
@CssImport("./styles/report.css")
class ExamRoomView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Invigilation invigilation;
    private final transient ExamRoom room;
    private final transient UnderWay underWay;
    private final transient CurrentCaller caller;
    private final transient I18NProvider texts;
    private final H1 title = new H1();
    private final Anchor back = new Anchor();
    private final Paragraph stopped = new Paragraph();
    private final Div content = new Div();
    private final Div acts = new Div();
    private final transient News<RoomChange> news = new News<>(RoomChange::and, this::showNew);
    private transient @Nullable RunId run;
    private String quiz = "";
    private transient @Nullable RoomWatch watch;
    private @Nullable RoomTable table;
    private @Nullable RoomPanel panel;
    private transient Optional<Instant> pausedAt = Optional.empty();
    private @Nullable Locale shownIn;

    ExamRoomView(
            Invigilation invigilation, ExamRoom room, UnderWay underWay, CurrentCaller caller, I18NProvider texts) {
        this.invigilation = invigilation;
        this.room = room;
        this.underWay = underWay;
        this.caller = caller;
        this.texts = texts;
        addClassName("stack");
        content.addClassName("stack");
        stopped.addClassNames("notice", "notice-warn");
        stopped.getElement().setAttribute("role", "status");
        add(back, title, stopped, acts, content);
        PushWhileShown.on(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        run = RunId.of(parameters.get(Places.RUN).orElse(""));
        quiz = parameters.get(Places.QUIZ).orElse("");
        // who may not look finds nothing, before anything is shown
        invigilation.watch(caller.get(), run, quiz, change -> {}).close();
        if (isAttached()) {
            watch(event.getUI());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watch(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }

    private void watch(UI page) {
        stop();
        if (run != null) {
            watch = invigilation.watch(caller.get(), run, quiz, change -> news.tell(page, change));
            var desk = new RoomDesk(invigilation, room, underWay, caller, run, quiz);
            panel = new RoomPanel(desk, this::chosen, this::acted);
            acts.removeAll();
            acts.add(panel);
            table = null;
            show();
        }
    }

    private void stop() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    private List<RoomRow> chosen() {
        return table == null ? List.of() : table.chosen();
    }

    private void acted() {
        if (table != null && watch != null) {
            table.chooseNobody();
            watch.readAgain();
        }
    }

    private void show() {
        if (run == null || watch == null || panel == null) {
            return;
        }
        var language = getLocale();
        shownIn = language;
        table = new RoomTable(watch, new Wording(texts, language), table, this::say);
        var board = table.board();
        title.setText(board.title().in(language));
        back.setHref(Places.led(run));
        back.setText(board.run().title());
        content.removeAll();
        content.add(table);
        say();
    }

    private void say() {
        if (table == null || panel == null) {
            return;
        }
        var board = table.board();
        pausedAt = board.pausedAt();
        stopped.setVisible(pausedAt.isPresent());
        pausedAt.ifPresent(at -> stopped.setText(getTranslation(
                "assessment.room.paused",
                Moments.of(at, getLocale(), board.run().zone()))));
        panel.show(pausedAt.isPresent());
    }

    private void showNew(RoomChange change) {
        if (table == null || watch == null) {
            return;
        }
        try {
            table.show(change);
            say();
        } catch (NotFound lost) {
            stop();
            getUI().ifPresent(page -> page.getPage().reload());
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        super.localeChange(event);
        if (!event.getLocale().equals(shownIn)) {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText().isEmpty() ? getTranslation("assessment.room.open") : title.getText();
    }
}
