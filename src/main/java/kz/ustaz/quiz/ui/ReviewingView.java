package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Bank;
import kz.ustaz.quiz.Reviewing;
import kz.ustaz.quiz.Shelved;

/** What waits for a review in the bank, and whatever else of the bank a reviewer looks for. */
@Route("reviewing")
@RolesAllowed({"AUTHOR", "REVIEWER"})
@Menu(title = "quiz.reviewing.page", order = 62)
@CssImport("./styles/authoring.css")
class ReviewingView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final transient Bank bank;
    private final transient CurrentCaller caller;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final BankFilter filter;
    private final BankTable found = new BankTable(ReviewingView::toItem);

    ReviewingView(Reviewing reviewing, Bank bank, Kinds kinds, CurrentCaller caller) {
        this.bank = bank;
        this.caller = caller;
        addClassNames("stack", "bank-page");
        lead.addClassName("lead");
        filter = new BankFilter(kinds.names(), reviewing.modules(caller.get()), bank.tags(caller.get()), this::fill);
        filter.beginWith(Shelved.word(Shelved.State.REVIEW));
        add(title, lead, filter, found);
    }

    static RouterLink toItem(Bank.Entry entry, String text) {
        return new RouterLink(
                text,
                ReviewItemView.class,
                new RouteParameters(Map.of(ReviewItemView.SHELF, entry.home(), ReviewItemView.ITEM, entry.item())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.beginWith(event.getLocation());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        lead.setText(getTranslation("quiz.reviewing.lead"));
        filter.say();
        fill();
    }

    private void fill() {
        found.show(bank.find(caller.get(), filter.search()).stream()
                .filter(Bank.Entry::isShelved)
                .toList());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quiz.reviewing.page");
    }
}
