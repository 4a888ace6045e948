package kz.ustaz.roster.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.roster.BlockId;
import kz.ustaz.roster.CodeBoard;
import kz.ustaz.roster.CodeBoard.Opened;
import kz.ustaz.roster.RunId;
import org.jspecify.annotations.Nullable;

/** For the wall of the room: the code of these 30 seconds, as letters and as a picture, and how many are there. */
@Route("runs/:run/attendance/:block/code")
@RolesAllowed({"ADMINISTRATOR", "LEAD", "ASSISTANT"})
@StyleSheet("context://assets/roster/check-in.css")
class CodeView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private static final int LOOKS_EVERY_MILLIS = 5000;
    private static final int NEVER = -1;

    private final transient CodeBoard desk;
    private final transient CurrentCaller caller;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Notice notice = new Notice();
    private final CodePicture picture = new CodePicture();
    private final Paragraph closed = new Paragraph();
    private final Paragraph here = new Paragraph();
    private final NativeButton open = new NativeButton();
    private final NativeButton close = new NativeButton();
    private final RouterLink back = new RouterLink();
    private transient @Nullable Registration looking;
    private transient CodeBoard.@Nullable Board board;

    CodeView(CodeBoard desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassNames("stack", "code-board");
        lead.addClassName("lead");
        here.addClassName("code-here");
        open.setId("code-open");
        open.addClassName("button-primary");
        open.addClickListener(_ -> open());
        close.setId("code-close");
        close.addClickListener(_ -> close());
        back.addClassName("button");
        var acts = new Div(open, close, back);
        acts.addClassName("row");
        add(title, lead, notice, picture, closed, here, acts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parts = event.getRouteParameters();
        var run = RunId.of(parts.get("run").orElse(""));
        var block = BlockId.of(parts.get("block").orElse(""));
        back.setRoute(AttendanceView.class, parts);
        show(desk.show(caller.get(), run, block));
    }

    private void open() {
        var now = board;
        if (now != null) {
            switch (desk.open(caller.get(), now.run().id(), now.block().id())) {
                case Opened.Done(var opened) -> show(opened);
                case Opened.No(var reason) -> notice.show("notice-bad", "alert", reason);
            }
        }
    }

    private void close() {
        var now = board;
        if (now != null) {
            show(desk.close(caller.get(), now.run().id(), now.block().id()));
        }
    }

    private void look() {
        var now = board;
        if (now == null || now.code().isEmpty()) {
            return;
        }
        try {
            show(desk.show(caller.get(), now.run().id(), now.block().id()));
        } catch (NotFound | NotAllowed gone) {
            getUI().ifPresent(ui -> ui.setPollInterval(NEVER));
            throw gone;
        }
    }

    private void show(CodeBoard.Board now) {
        board = now;
        notice.clear();
        getUI().ifPresent(this::follow);
        say();
    }

    private void follow(UI ui) {
        boolean isOpen = board != null && board.code().isPresent();
        ui.setPollInterval(isOpen ? LOOKS_EVERY_MILLIS : NEVER);
    }

    private void say() {
        title.setText(getPageTitle());
        back.setText(getTranslation("roster.attendance.title"));
        open.setText(getTranslation("roster.code.open"));
        close.setText(getTranslation("roster.code.close"));
        closed.setText(getTranslation("roster.code.closed"));
        var now = board;
        if (now != null) {
            var draft = now.block().draft();
            lead.setText(now.run().title() + " · "
                    + Moments.weekday(getLocale()).format(draft.day()) + " · " + TimetableBoard.times(draft));
            here.setText(getTranslation("roster.code.here", now.here(), now.people()));
            open.setVisible(now.code().isEmpty());
            close.setVisible(now.code().isPresent());
            closed.setVisible(now.code().isEmpty());
            picture.setVisible(now.code().isPresent());
            now.code().ifPresent(picture::show);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        looking = event.getUI().addPollListener(_ -> look());
        follow(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(NEVER);
        if (looking != null) {
            looking.remove();
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("roster.code.title");
    }
}
