package kz.ustaz.roster.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.NamedSelect;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.roster.Attendance;
import kz.ustaz.roster.Attendance.Marked;
import kz.ustaz.roster.Block;
import kz.ustaz.roster.BlockId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Presence;
import kz.ustaz.roster.RunId;
import org.jspecify.annotations.Nullable;

/** Who is there in a half-day: made for a phone in the hand of who stands before them. */
@Route("runs/:run/attendance/:block?")
@RolesAllowed({"ADMINISTRATOR", "LEAD", "ASSISTANT"})
@StyleSheet("context://assets/roster/attendance.css")
class AttendanceView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    /** A touch is seen at once, be the line away for a minute: Flow keeps it and sends it when the line is back. */
    private static final String TOUCHED = """
            this.addEventListener('click', touch =>
              touch.target.closest('.attendance-marks button')?.setAttribute('aria-busy', 'true'))""";

    private final transient Attendance attendance;
    private final transient CurrentCaller caller;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Paragraph what = new Paragraph();
    private final NamedSelect<Block> choice = new NamedSelect<>();
    private final Span count = new Span();
    private final Span open = new Span();
    private final Span sending = new Span();
    private final NativeButton all = new NativeButton();
    private final Div bar = new Div(new Div(count, open), all, sending);
    private final RouterLink code = new RouterLink();
    private final Paragraph appeals = new Paragraph();
    private final Notice notice = new Notice();
    private final UnorderedList list = new UnorderedList();
    private final transient Map<EnrolmentId, AttendanceRow> rows = new LinkedHashMap<>();
    private transient Attendance.@Nullable Sheet sheet;

    AttendanceView(Attendance attendance, CurrentCaller caller) {
        this.attendance = attendance;
        this.caller = caller;
        addClassName("stack");
        lead.addClassName("lead");
        choice.setId("attendance-block");
        choice.addClassName("attendance-choice");
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                shown().ifPresent(open -> show(attendance.sheet(
                        caller.get(), open.run().id(), change.getValue().id())));
            }
        });
        bar.addClassName("attendance-bar");
        count.addClassName("attendance-count");
        count.getElement().setAttribute("role", "status");
        // seen while a touch is on its way, of which only the browser knows
        sending.addClassName("attendance-sending");
        what.addClassName("attendance-what");
        all.setId("attendance-all");
        all.addClassName("button-primary");
        all.addClickListener(_ -> shown().flatMap(open -> taken(attendance.allPresent(
                        caller.get(), open.run().id(), open.block().id())))
                .ifPresent(this::refuse));
        code.addClassName("button");
        appeals.addClassNames("notice", "notice-warn");
        list.addClassName("attendance");
        list.addAttachListener(_ -> list.getElement().executeJs(TOUCHED));
        add(title, lead, choice, what, code, appeals, bar, notice, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var run = RunId.of(event.getRouteParameters().get("run").orElse(""));
        var asked = event.getRouteParameters().get("block").map(BlockId::of);
        var found = asked.isPresent()
                ? Optional.of(attendance.sheet(caller.get(), run, asked.get()))
                : attendance.now(caller.get(), run);
        found.ifPresent(this::show);
        say();
    }

    private void show(Attendance.Sheet now) {
        sheet = now;
        notice.clear();
        say();
    }

    private void say() {
        title.setText(getPageTitle());
        boolean any = sheet != null;
        choice.setVisible(any);
        what.setVisible(any);
        bar.setVisible(any);
        list.setVisible(any);
        code.setVisible(sheet != null && sheet.today());
        appeals.setVisible(sheet != null && !sheet.appeals().isEmpty());
        if (sheet == null) {
            lead.setText(getTranslation("roster.attendance.none"));
        } else {
            say(sheet);
        }
    }

    private void say(Attendance.Sheet now) {
        lead.setText(now.run().title());
        what.setText(TimetableBoard.times(now.block().draft()) + " · "
                + now.block().title().in(getLocale()));
        choice.setLabel(getTranslation("roster.block.header"));
        choice.setItems(now.all());
        choice.setItemLabelGenerator(block -> name(block, now.appeals().getOrDefault(block.id(), 0)));
        choice.setValue(now.block());
        all.setText(getTranslation("roster.attendance.all"));
        all.setVisible(now.open()
                && now.rows().stream()
                        .anyMatch(row -> row.mark().isEmpty() && row.appeal().isEmpty()));
        code.setText(getTranslation("roster.code.title"));
        code.setRoute(
                CodeView.class,
                new RouteParameters(Map.of(
                        "run", now.run().id().value().toString(),
                        "block", now.block().id().value().toString())));
        appeals.setText(getTranslation(
                "roster.appeal.count",
                now.appeals().values().stream().mapToInt(Integer::intValue).sum()));
        count.setText(getTranslation(
                "roster.attendance.count", now.present(), now.rows().size()));
        long unsaid = now.rows().stream().filter(row -> row.mark().isEmpty()).count();
        open.setVisible(now.open() && !now.rows().isEmpty());
        open.setClassName("badge " + (unsaid == 0 ? "badge-ok" : "badge-due"));
        open.setText(
                unsaid == 0
                        ? getTranslation("roster.attendance.whole")
                        : getTranslation("roster.attendance.open", unsaid));
        sending.setText(getTranslation("roster.attendance.sending"));
        if (!now.open()) {
            notice.show(
                    "notice-info",
                    "status",
                    new Refused("roster.refused.ahead", now.block().draft().day()));
        }
        var order = now.rows().stream().map(Attendance.Row::enrolment).toList();
        if (!order.equals(List.copyOf(rows.keySet()))) {
            // Who stays keeps his row: a touch that is still on its way would not be found in another.
            var before = Map.copyOf(rows);
            rows.clear();
            list.removeAll();
            order.forEach(enrolment -> rows.put(
                    enrolment,
                    Optional.ofNullable(before.get(enrolment))
                            .orElseGet(() -> new AttendanceRow(this::mark, this::decline))));
            rows.values().forEach(list::add);
        }
        now.rows()
                .forEach(row ->
                        Optional.ofNullable(rows.get(row.enrolment())).ifPresent(shown -> shown.show(row, now.open())));
    }

    /** Short enough for a phone; what it is for stands below. */
    private String name(Block block, int objections) {
        String name = Moments.shortWeekday(getLocale()).format(block.draft().day()) + ", "
                + getTranslation(TimetableBoard.key(block.draft().half()));
        return objections == 0 ? name : getTranslation("roster.appeal.block", name, objections);
    }

    /** One touch, unless it wants a reason. */
    private void mark(Attendance.Row row, Presence presence) {
        boolean same = row.mark().filter(mark -> mark.presence() == presence).isPresent();
        if (row.wantsReason(presence) && !same) {
            new ReasonDialog(AttendanceRow.key(presence), row.name(), why -> tell(row, presence, why)).open();
        } else if (!same) {
            tell(row, presence, "").ifPresent(this::refuse);
        }
    }

    private void decline(Attendance.Row row) {
        new ReasonDialog(
                        "roster.appeal.decline",
                        row.name(),
                        why -> shown().flatMap(open -> taken(attendance.decline(
                                caller.get(), open.run().id(), open.block().id(), row.enrolment(), why))))
                .open();
    }

    private Optional<Refused> tell(Attendance.Row row, Presence presence, String reason) {
        return shown().flatMap(open -> taken(
                attendance.mark(caller.get(), open.run().id(), open.block().id(), row.enrolment(), presence, reason)));
    }

    /** @return why it cannot be; empty when it is shown as it is now */
    private Optional<Refused> taken(Marked marked) {
        return switch (marked) {
            case Marked.Done(var now) -> {
                show(now);
                yield Optional.empty();
            }
            case Marked.No(var reason) -> Optional.of(reason);
        };
    }

    private void refuse(Refused reason) {
        notice.show("notice-bad", "alert", reason);
    }

    private Optional<Attendance.Sheet> shown() {
        return Optional.ofNullable(sheet);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("roster.attendance.title");
    }
}
