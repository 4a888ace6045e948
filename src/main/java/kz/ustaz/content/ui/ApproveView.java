package kz.ustaz.content.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.content.StateDesk;
import kz.ustaz.content.StateDesk.Corrected;
import kz.ustaz.content.StateDesk.Listed;
import kz.ustaz.content.StateDesk.Pair;
import kz.ustaz.content.StateDesk.Seen;
import kz.ustaz.content.StateDesk.Stand;
import kz.ustaz.content.StateDesk.UnitId;

/** The translations into one language, each beside its source, for who reads both: to approve and to correct. */
@StyleSheet("context://assets/content/state.css")
@Route("course/state/:language")
@RolesAllowed({"ADMINISTRATOR", "AUTHOR"})
class ApproveView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle, Comparing {

    private final transient StateDesk desk;
    private final transient CurrentCaller caller;
    private final Anchor back = new Anchor("course/state");
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Checkbox compared = new Checkbox();
    private final NativeButton approve = new NativeButton();
    private final Outcome outcome = new Outcome();
    private final NativeDetails approved = new NativeDetails();
    private final transient Set<UnitId> ticked = new LinkedHashSet<>();
    /** The state of each text that was shown last: what is approved is this one. */
    private final transient Map<UnitId, Seen> seen = new HashMap<>();

    private transient Map<Boolean, List<Listed>> texts = Map.of();
    private String language = "";

    ApproveView(StateDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassName("stack");
        lead.addClassName("lead");
        compared.setId("approve-compared");
        approve.addClassName("button-primary");
        approve.setId("approve-now");
        approve.addClickListener(_ -> approve());
        approved.setId("approved");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("language").orElse(""));
    }

    void show(String code) {
        language = code;
        load(List.of());
    }

    private List<Listed> texts(boolean areApproved) {
        return texts.getOrDefault(areApproved, List.of());
    }

    /** Shows all anew. @param open at these */
    private void load(List<UnitId> open) {
        var all = desk.translations(caller.get(), language);
        texts = all.stream().collect(Collectors.partitioningBy(one -> one.stand() == Stand.APPROVED));
        seen.clear();
        all.forEach(one -> seen.put(one.id(), one.seen()));
        ticked.retainAll(texts(false).stream().map(Listed::id).toList());
        removeAll();
        add(back, title, lead);
        add(lists("approve", false, open));
        if (!texts(false).isEmpty()) {
            add(compared);
        }
        add(outcome);
        if (!texts(false).isEmpty()) {
            add(approve);
        }
        if (!texts(true).isEmpty()) {
            approved.setContent(lists("approved", true, open));
            add(approved);
        }
        say();
    }

    private Div lists(String sort, boolean areApproved, List<UnitId> open) {
        var lists = new Div();
        lists.addClassName("stack");
        texts(areApproved).stream()
                .collect(Collectors.groupingBy(one -> one.id().module(), LinkedHashMap::new, Collectors.toList()))
                .forEach((module, own) -> {
                    var list = new WaitingList(sort, module, own, this, language);
                    lists.add(list);
                    list.open(open);
                });
        return lists;
    }

    private void approve() {
        if (ticked.isEmpty() || !compared.getValue()) {
            compared.setInvalid(!compared.getValue());
            outcome.refuse(ticked.isEmpty() ? "content.approve.tick" : "content.approve.compare-first");
            return;
        }
        var looked = new HashMap<>(seen);
        looked.keySet().retainAll(ticked);
        var result = desk.approve(caller.get(), language, looked);
        ticked.clear();
        compared.setValue(false);
        load(result.changed());
        if (result.changed().isEmpty()) {
            outcome.show(Outcome.Asked.APPROVE, result.checked());
        } else {
            outcome.refuse(() -> getTranslation("content.approve.changed", names(result.changed())));
        }
    }

    private String names(List<UnitId> ids) {
        return texts(false).stream()
                .filter(one -> ids.contains(one.id()))
                .map(one -> WaitingLine.title(this, getLocale(), one))
                .collect(Collectors.joining(", "));
    }

    @Override
    public Pair compare(UnitId id) {
        var pair = desk.compare(caller.get(), language, id);
        seen.put(id, pair.seen());
        return pair;
    }

    @Override
    public Corrected correct(UnitId id, Map<String, String> written) {
        var shown = Optional.ofNullable(seen.get(id)).orElseThrow(() -> new NotFound("text"));
        boolean wasApproved = texts(true).stream().anyMatch(one -> one.id().equals(id));
        var corrected = desk.correct(caller.get(), language, id, shown, written);
        if (wasApproved && corrected.checked().loaded().isPresent()) {
            load(List.of(id));
            outcome.show(Outcome.Asked.CORRECT, corrected.checked());
        }
        return corrected;
    }

    @Override
    public boolean isTicked(UnitId id) {
        return ticked.contains(id);
    }

    @Override
    public void tick(UnitId id, boolean on) {
        if (on) {
            ticked.add(id);
        } else {
            ticked.remove(id);
        }
    }

    private void say() {
        back.setText(getTranslation("content.state.title"));
        title.setText(getPageTitle());
        int waiting = texts(false).size();
        lead.setText(getTranslation(waiting == 0 ? "content.approve.none" : "content.approve.lead", waiting));
        compared.setLabel(getTranslation("content.approve.compared", LanguageName.within(language, getLocale())));
        approve.setText(getTranslation("content.approve.approve"));
        approved.setSummaryText(
                getTranslation("content.approve.approved", texts(true).size()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (!language.isEmpty()) {
            say();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("content.approve.title", LanguageName.within(language, getLocale()));
    }
}
