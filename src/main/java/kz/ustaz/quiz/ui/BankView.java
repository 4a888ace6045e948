package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.stream.Stream;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Authoring;
import kz.ustaz.quiz.Bank;

/** The bank: its shelves, and every question of the course by words, topic, level, use, state, tag and language. */
@Route("bank")
@RolesAllowed("AUTHOR")
@Menu(title = "quiz.bank.page", order = 61)
@CssImport("./styles/authoring.css")
class BankView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final transient Authoring authoring;
    private final transient Bank bank;
    private final transient CurrentCaller caller;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final NewQuizForm form;
    private final H2 shelvesHeading = new H2();
    private final Div shelves = new Div();
    private final H2 findHeading = new H2();
    private final BankFilter filter;
    private final BankTable found = new BankTable(BankView::toEditor);

    BankView(Authoring authoring, Bank bank, Kinds kinds, CurrentCaller caller) {
        this.authoring = authoring;
        this.bank = bank;
        this.caller = caller;
        addClassNames("stack", "bank-page");
        lead.addClassName("lead");
        var modules = authoring.modules(caller.get());
        form = new NewQuizForm("quiz.shelf.", modules, this::create);
        filter = new BankFilter(kinds.names(), modules, bank.tags(caller.get()), this::fill);
        add(title, lead, findHeading, filter, found, shelvesHeading, shelves, form);
    }

    private static RouterLink toEditor(Bank.Entry entry, String text) {
        var link = new RouterLink(text, EditQuizView.class, new RouteParameters(EditQuizView.QUIZ, entry.home()));
        link.setQueryParameters(QueryParameters.of(EditQuizView.ITEM, entry.item()));
        return link;
    }

    private void create(String module, String name) {
        var page = authoring.createShelf(caller.get(), module, name);
        UI.getCurrent()
                .navigate(
                        EditQuizView.class,
                        new RouteParameters(EditQuizView.QUIZ, page.draft().id()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.beginWith(event.getLocation());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        lead.setText(getTranslation("quiz.bank.lead"));
        shelvesHeading.setText(getTranslation("quiz.bank.shelves"));
        findHeading.setText(getTranslation("quiz.bank.find"));
        form.say(event.getLocale());
        filter.say();
        showShelves(event.getLocale());
        fill();
    }

    private void showShelves(Locale locale) {
        shelves.removeAll();
        var lines = authoring.shelves(caller.get());
        if (lines.isEmpty()) {
            shelves.add(new Paragraph(getTranslation("quiz.bank.no-shelves")));
            return;
        }
        var table =
                TableRows.headed(Stream.of("quiz.list.title", "quiz.new.module", "quiz.list.items", "quiz.list.state")
                        .map(this::getTranslation)
                        .toList());
        for (var line : lines) {
            var row = table.getBody().addRow();
            String name = line.title().in(locale);
            row.addDataCell()
                    .add(new RouterLink(
                            name.isBlank() ? getTranslation("quiz.untitled") : name,
                            EditQuizView.class,
                            new RouteParameters(EditQuizView.QUIZ, line.quiz())));
            row.addDataCell().setText(line.moduleTitle().in(locale));
            var items = row.addDataCell();
            items.setText(Integer.toString(line.items()));
            items.getElement().setAttribute("data-name", getTranslation("quiz.list.items"));
            row.addDataCell()
                    .add(
                            line.draft().isPresent()
                                    ? badge("badge-due", getTranslation("quiz.state.draft"))
                                    : badge("badge-ok", getTranslation("quiz.state.published")));
        }
        TableRows.of(shelves, table);
    }

    private void fill() {
        found.show(bank.find(caller.get(), filter.search()));
    }

    private static Span badge(String look, String text) {
        var badge = new Span(text);
        badge.addClassNames("badge", look);
        return badge;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quiz.bank.page");
    }
}
