package kz.ustaz.content.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
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
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.content.StateDesk;
import kz.ustaz.content.StateDesk.UnitId;
import kz.ustaz.content.StateDesk.Waiting;

/** The translations into one language that nobody has approved, each beside its source, for who reads both. */
@StyleSheet("context://assets/content/state.css")
@Route("course/state/:language")
@RolesAllowed({"ADMINISTRATOR", "AUTHOR"})
class ApproveView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final transient StateDesk desk;
    private final transient CurrentCaller caller;
    private final Outcome outcome = new Outcome();
    private final Checkbox compared = new Checkbox();
    private final transient Set<UnitId> ticked = new LinkedHashSet<>();
    private transient List<Waiting> waiting = List.of();
    private String language = "";

    ApproveView(StateDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("language").orElse(""));
    }

    void show(String code) {
        language = code;
        waiting = desk.waiting(caller.get(), language);
        say();
    }

    private void say() {
        removeAll();
        var lead = new Paragraph(
                getTranslation(waiting.isEmpty() ? "content.approve.none" : "content.approve.lead", waiting.size()));
        lead.addClassName("lead");
        add(new Anchor("course/state", getTranslation("content.state.title")), new H1(getPageTitle()), lead);
        if (waiting.isEmpty()) {
            add(outcome);
            return;
        }
        waiting.stream()
                .collect(Collectors.groupingBy(
                        one -> one.id().module(), java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((module, own) -> add(new WaitingList(
                        module, own, ticked, id -> desk.compare(caller.get(), language, id), language)));
        compared.setLabel(getTranslation("content.approve.compared", LanguageName.alone(language, getLocale())));
        compared.setId("approve-compared");
        var approve = new NativeButton(getTranslation("content.approve.approve"), click -> approve());
        approve.addClassName("button-primary");
        approve.setId("approve-now");
        add(compared, outcome, approve);
    }

    private void approve() {
        if (ticked.isEmpty() || !compared.getValue()) {
            compared.setInvalid(!compared.getValue());
            outcome.refuse(ticked.isEmpty() ? "content.approve.tick" : "content.approve.compare-first");
            return;
        }
        var checked = desk.approve(caller.get(), language, Set.copyOf(ticked));
        ticked.clear();
        compared.setValue(false);
        waiting = desk.waiting(caller.get(), language);
        say();
        outcome.show(Outcome.Asked.APPROVE, checked);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (!language.isEmpty()) {
            say();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("content.approve.title", LanguageName.alone(language, getLocale()));
    }
}
