package kz.ustaz.report.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.report.Gain;
import kz.ustaz.report.Level;
import kz.ustaz.report.Levels;
import kz.ustaz.roster.RunId;
import org.jspecify.annotations.Nullable;

/** What a run was worth, on the four levels of its evaluation side by side, and then each by itself. */
@StyleSheet("context://assets/report/levels.css")
@Route("levels/:run")
@RolesAllowed({"LEAD", "SUPERVISOR"})
class LevelsView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final transient Levels levels;
    private final transient CurrentCaller caller;
    private final transient I18NProvider texts;
    private transient Levels.@Nullable Page shown;

    LevelsView(Levels levels, CurrentCaller caller, I18NProvider texts) {
        this.levels = levels;
        this.caller = caller;
        this.texts = texts;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(levels.show(
                caller.get(), RunId.of(event.getRouteParameters().get("run").orElse(""))));
    }

    private void show(Levels.Page page) {
        shown = page;
        removeAll();
        var wording = new Wording(texts, getLocale());
        var lead = new Paragraph(page.run().title());
        lead.addClassName("lead");
        add(
                new Anchor("levels", wording.get("report.levels.back")),
                new H1(wording.get("report.levels.heading")),
                lead,
                new LevelCards(page, wording),
                new Paragraph(wording.get("report.levels.fewest", Gain.FEWEST)),
                new TakeAway(wording, (kind, making) -> {
                    var file = new LevelsFile(levels, caller.get(), page.run(), kind, new Wording(texts, getLocale()));
                    making.start(file.name(), kind.type(), file);
                }));
        for (var level : Level.values()) {
            add(section(page, level, wording));
        }
    }

    private static Section section(Levels.Page page, Level level, Wording wording) {
        var section = new Section(new H2(wording.get("report.level." + level)));
        section.addClassName("stack");
        section.setId(LevelCards.place(level));
        var rows = page.rows(level);
        if (rows.isEmpty()) {
            section.add(new Paragraph(wording.get("report.levels.untested")));
            return section;
        }
        section.add(new Paragraph(wording.get("report.levels.how." + level)));
        section.add(new LevelRowsTable(level, rows, wording));
        int unseen = unseen(page, level);
        if (unseen > 0) {
            section.add(new Paragraph(wording.get("report.levels.unseen", unseen, Gain.FEWEST)));
        }
        more(page, level, wording, section);
        return section;
    }

    private static int unseen(Levels.Page page, Level level) {
        return switch (level) {
            case REACTION -> page.reaction().unseen();
            case BEHAVIOUR -> page.behaviour().unseen();
            case LEARNING, RESULTS -> 0;
        };
    }

    private static void more(Levels.Page page, Level level, Wording wording, Section section) {
        switch (level) {
            case REACTION, BEHAVIOUR ->
                section.add(new Paragraph(
                        new Anchor("evaluation/" + page.run().id().value(), wording.get("report.levels.more.forms"))));
            case RESULTS ->
                section.add(new Paragraph(new Anchor("cascade", wording.get("report.levels.more.cascade"))));
            case LEARNING -> {}
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (shown != null) {
            show(shown);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "report.levels.of", shown == null ? "" : shown.run().title());
    }
}
