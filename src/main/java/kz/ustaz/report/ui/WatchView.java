package kz.ustaz.report.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.UUID;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.News;
import kz.ustaz.common.ui.PushWhileShown;
import kz.ustaz.report.BoardChange;
import kz.ustaz.report.Supervision;
import kz.ustaz.report.Watching;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import org.jspecify.annotations.Nullable;

/**
 * One run, live: trainees by modules. What changes while the page is open changes one row and the counts above. Longer than
 * most, as it lives in two threads: its page's and the feed's.
 */
@CssImport("./styles/report.css")
@Route("watch/:run")
@RolesAllowed({"ADMINISTRATOR", "SUPERVISOR", "LEAD"})
class WatchView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final transient Supervision supervision;
    private final transient CurrentCaller caller;
    private final transient I18NProvider texts;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div content = new Div();
    private final transient News<BoardChange> news = new News<>(BoardChange::and, this::showNew);
    private transient @Nullable Run run;
    private transient @Nullable Watching watching;
    private @Nullable WatchedTable table;
    private @Nullable Locale shownIn;

    WatchView(Supervision supervision, CurrentCaller caller, I18NProvider texts) {
        this.supervision = supervision;
        this.caller = caller;
        this.texts = texts;
        addClassName("stack");
        lead.addClassName("lead");
        content.addClassName("stack");
        add(title, lead, content);
        PushWhileShown.on(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = new RunId(
                    UUID.fromString(event.getRouteParameters().get("run").orElse("")));
            run = supervision.run(caller.get(), id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("run");
        }
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
            watching = supervision.watch(caller.get(), run.id(), change -> news.tell(page, change));
            show();
        }
    }

    private void stop() {
        if (watching != null) {
            watching.close();
            watching = null;
        }
    }

    private void show() {
        if (run == null || watching == null) {
            return;
        }
        var language = getLocale();
        shownIn = language;
        title.setText(run.title());
        lead.setText(getTranslation("report.run.lead", Moments.longDay(language).format(run.starts())));
        table = new WatchedTable(watching, new Wording(texts, language), supervision, caller, table);
        content.removeAll();
        content.add(table);
    }

    private void showNew(BoardChange change) {
        if (table == null || watching == null) {
            return;
        }
        try {
            table.show(change);
        } catch (NotFound lost) {
            stop();
            getUI().ifPresent(page -> page.getPage().reload());
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (!event.getLocale().equals(shownIn)) {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return run == null ? getTranslation("report.runs.title") : run.title();
    }
}
