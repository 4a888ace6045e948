package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.quiz.Authoring;

/** All quizzes by module, and the short form for a new one. */
@Route("authoring")
@RolesAllowed("AUTHOR")
@Menu(title = "quiz.authoring.title", order = 60)
@CssImport("./styles/authoring.css")
class AuthoringView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final List<String> HEADINGS = List.of(
            "quiz.list.title",
            "quiz.list.mode",
            "quiz.list.items",
            "quiz.list.required",
            "quiz.list.state",
            "quiz.list.results");

    private final transient Authoring authoring;
    private final transient CurrentCaller caller;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final NewQuizForm form;
    private final Div modules = new Div();
    private final transient List<Authoring.Line> lines;

    AuthoringView(Authoring authoring, CurrentCaller caller) {
        this.authoring = authoring;
        this.caller = caller;
        addClassName("stack");
        lead.addClassName("lead");
        modules.addClassName("stack");
        lines = authoring.list(caller.get());
        form = new NewQuizForm("quiz.new.", authoring.modules(caller.get()), this::create);
        add(title, lead, form, modules);
    }

    private void create(String module, String name) {
        var page = authoring.create(caller.get(), module, name);
        UI.getCurrent()
                .navigate(
                        EditQuizView.class,
                        new RouteParameters(EditQuizView.QUIZ, page.draft().id()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale locale = event.getLocale();
        title.setText(getPageTitle());
        lead.setText(getTranslation("quiz.authoring.lead"));
        form.say(locale);
        modules.removeAll();
        var byModule = new LinkedHashMap<Localized, NativeTable>();
        for (var line : lines) {
            var table = byModule.computeIfAbsent(
                    line.moduleTitle(),
                    _ -> TableRows.headed(
                            HEADINGS.stream().map(this::getTranslation).toList()));
            row(table, line, locale);
        }
        byModule.forEach((module, table) -> modules.add(section(module.in(locale), table)));
    }

    private static Section section(String module, NativeTable table) {
        var around = new Div();
        around.addClassName("quiz-list");
        TableRows.of(around, table);
        var section = new Section(new H2(module), around);
        section.addClassName("stack");
        return section;
    }

    private void row(NativeTable table, Authoring.Line line, Locale locale) {
        var row = table.getBody().addRow();
        String name = line.title().in(locale);
        var head = row.addHeaderCell();
        head.getElement().setAttribute("scope", "row");
        head.add(new RouterLink(
                name.isBlank() ? getTranslation("quiz.untitled") : name,
                EditQuizView.class,
                new RouteParameters(EditQuizView.QUIZ, line.quiz())));
        row.addDataCell().setText(getTranslation("quiz.mode." + line.mode()));
        named(row, "quiz.list.items", Integer.toString(line.items()));
        named(row, "quiz.list.required", getTranslation(line.required() ? "quiz.yes" : "quiz.no"));
        row.addDataCell().add(state(line, locale));
        var results = row.addDataCell();
        if (line.published()) {
            var link = new Anchor("analysis/" + line.quiz(), getTranslation("quiz.list.analysis"));
            // out of its row a link must say which quiz it means
            link.getElement().setAttribute("aria-label", getTranslation("quiz.list.analysis.of", name));
            results.add(link);
        }
    }

    /** A word that says nothing without its heading, which is out of sight on a phone. */
    private void named(NativeTableRow row, String heading, String text) {
        var cell = row.addDataCell();
        cell.setText(text);
        cell.getElement().setAttribute("data-name", getTranslation(heading));
    }

    private Div state(Authoring.Line line, Locale locale) {
        var state = new Div();
        state.addClassName("row");
        state.add(badge(line.published() ? "badge-ok" : "badge-due", line.published() ? "published" : "new"));
        line.draft().ifPresent(mark -> {
            state.add(badge("badge-due", "draft"));
            var by = new Span(getTranslation("quiz.state.by", mark.name(), Moments.of(mark.at(), locale)));
            by.addClassName("muted");
            state.add(by);
        });
        return state;
    }

    private Span badge(String look, String word) {
        var badge = new Span(getTranslation("quiz.state." + word));
        badge.addClassNames("badge", look);
        return badge;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quiz.authoring.title");
    }
}
