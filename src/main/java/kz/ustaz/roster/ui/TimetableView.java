package kz.ustaz.roster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.FileMaking;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.roster.Appeals;
import kz.ustaz.roster.Block;
import kz.ustaz.roster.OwnTimetable;
import kz.ustaz.roster.RunId;
import org.jspecify.annotations.Nullable;

/** When and where one is wanted: the timetable of a run in which one learns or teaches, and its file for calendars. */
@Route("timetable")
@Menu(title = "roster.timetable.title", order = 5)
@PermitAll
class TimetableView extends Div
        implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver, TimetableBoard.Acts {

    private static final String CALENDAR = "text/calendar; charset=utf-8";

    private final transient OwnTimetable desk;
    private final transient Appeals appeals;
    private final transient CurrentCaller caller;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Paragraph zone = new Paragraph();
    private final UnorderedList others = new UnorderedList();
    private final Nav choice = new Nav(others);
    private final Paragraph rate = new Paragraph();
    private final TimetableBoard board = new TimetableBoard(H2::new);
    private final NativeButton take = new NativeButton();
    private final FileMaking making = new FileMaking();
    private transient OwnTimetable.@Nullable Shown shown;

    TimetableView(OwnTimetable desk, Appeals appeals, CurrentCaller caller) {
        this.desk = desk;
        this.appeals = appeals;
        this.caller = caller;
        addClassName("stack");
        lead.addClassName("lead");
        zone.addClassName("muted");
        choice.addClassName("run-chooser");
        others.addClassName("row");
        take.setId("take-calendar");
        take.addClickListener(_ -> makeFile());
        add(title, lead, choice, rate, board, zone, take, making);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var chosen = event.getLocation().getQueryParameters().getSingleParameter("run");
        shown = chosen.map(RunId::of).map(run -> desk.show(caller.get(), run)).orElseGet(() -> desk.show(caller.get()));
        say();
    }

    private void say() {
        title.setText(getPageTitle());
        rate.setVisible(false);
        zone.setVisible(false);
        take.setVisible(false);
        choice.setVisible(false);
        board.setVisible(false);
        var now = shown;
        if (now == null || now.page().isEmpty()) {
            lead.setText(getTranslation("roster.timetable.norun"));
            return;
        }
        show(now, now.page().get());
    }

    private void show(OwnTimetable.Shown now, OwnTimetable.Page page) {
        var details = page.details();
        var day = Moments.longDay(getLocale());
        String where = details.place().isEmpty() ? "" : " · " + details.place();
        lead.setText(
                details.title() + " · " + day.format(details.starts()) + " – " + day.format(details.ends()) + where);
        choose(now, page);
        boolean empty = page.blocks().isEmpty();
        zone.setVisible(true);
        zone.setText(
                empty
                        ? getTranslation("roster.timetable.empty")
                        : getTranslation("roster.timetable.zone", details.zone().getId()));
        board.setVisible(!empty);
        take.setVisible(!empty);
        take.setText(getTranslation("roster.timetable.take"));
        var days =
                page.blocks().stream().map(block -> block.draft().day()).collect(Collectors.toCollection(TreeSet::new));
        board.show(days, page.blocks(), page.today(), this);
        page.mine()
                .ifPresent(mine -> mine.rate().percent().ifPresent(percent -> {
                    rate.setVisible(true);
                    rate.setText(getTranslation(
                            "roster.attendance.own",
                            mine.rate().attended(),
                            mine.rate().taken(),
                            percent));
                }));
    }

    /** What is said of one's own presence, or the way to say it of others. */
    @Override
    public Optional<Component> on(Block block) {
        return Optional.ofNullable(shown)
                .flatMap(OwnTimetable.Shown::page)
                .flatMap(page -> page.teaches()
                        ? Optional.of(wayToAttendance(page, block))
                        : page.mine().map(mine -> own(page, mine, block)));
    }

    private Component own(OwnTimetable.Page page, OwnTimetable.Mine mine, Block block) {
        String named = name(block);
        return new OwnPresence(
                page,
                mine,
                block,
                named,
                () -> new ReasonDialog(
                                "roster.appeal.make",
                                named,
                                text -> object(page.run().id(), block, text))
                        .open());
    }

    /** @return why it cannot be; empty when it is shown as it is now */
    private Optional<Refused> object(RunId run, Block block, String text) {
        return switch (appeals.make(caller.get(), run, block.id(), text)) {
            case Appeals.Made.Done(var now) -> {
                shown = now;
                say();
                yield Optional.empty();
            }
            case Appeals.Made.No(var reason) -> Optional.of(reason);
        };
    }

    private String name(Block block) {
        return Moments.weekday(getLocale()).format(block.draft().day()) + ", "
                + getTranslation(TimetableBoard.key(block.draft().half()));
    }

    private Component wayToAttendance(OwnTimetable.Page page, Block block) {
        var way = new Anchor(
                "runs/" + page.run().id().value() + "/attendance/" + block.id().value(),
                getTranslation("roster.attendance.title"));
        way.addClassName("button");
        way.getElement().setAttribute("aria-label", getTranslation("roster.attendance.title") + ": " + name(block));
        return way;
    }

    private void choose(OwnTimetable.Shown now, OwnTimetable.Page page) {
        choice.setVisible(now.runs().size() > 1);
        choice.getElement().setAttribute("aria-label", getTranslation("roster.timetable.runs"));
        others.removeAll();
        now.runs().forEach(run -> {
            var link = new Anchor("timetable?run=" + run.id().value(), run.title());
            if (run.id().equals(page.run().id())) {
                link.getElement().setAttribute("aria-current", "true");
            }
            others.add(new ListItem(link));
        });
    }

    private void makeFile() {
        var now = shown;
        if (now != null && now.page().isPresent()) {
            var run = now.page().get().run().id();
            byte[] file = desk.calendar(caller.get(), run, getLocale());
            making.start("timetable.ics", CALENDAR, (to, _) -> to.write(file));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("roster.timetable.title");
    }
}
