package kz.ustaz.roster.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.roster.Block;
import kz.ustaz.roster.CheckIn;
import kz.ustaz.roster.CheckIn.Checked;
import kz.ustaz.roster.Presence;

/** Where the code of the room is typed, or where its picture leads: then it is done at once. */
@Route("attend/:code?")
@PermitAll
@StyleSheet("context://assets/roster/check-in.css")
class AttendView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final transient CheckIn desk;
    private final transient CurrentCaller caller;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Notice notice = new Notice();
    private final TextField code = new TextField();
    private final NativeButton enter = new NativeButton();
    private final RouterLink timetable = new RouterLink();

    AttendView(CheckIn desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassNames("card", "stack", "attend");
        lead.addClassName("muted");
        code.setId("attend-code");
        code.setMaxLength(20);
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        code.setAutocomplete(Autocomplete.OFF);
        code.setAutofocus(true);
        enter.setId("attend-enter");
        enter.addClassName("button-primary");
        enter.addClickListener(_ -> enter());
        enter.addClickShortcut(Key.ENTER);
        timetable.setRoute(TimetableView.class);
        timetable.addClassName("button");
        add(title, notice, lead, code, enter, timetable);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("code").ifPresent(shown -> {
            check(shown);
            // Opening the page again later is no second try with an old code.
            UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, "attend");
        });
    }

    private void enter() {
        if (Filled.all(code)) {
            check(code.getValue());
        }
    }

    private void check(String typed) {
        switch (desk.check(caller.get(), typed)) {
            case Checked.In(var block, var presence) -> {
                boolean late = presence == Presence.LATE;
                done(late ? "notice-warn" : "notice-ok", text("roster.attend.in.", block, presence));
            }
            case Checked.Stays(var block, var presence) ->
                done("notice-info", text("roster.attend.stays.", block, presence));
            case Checked.No(var reason) -> {
                notice.show("notice-bad", "alert", reason);
                code.clear();
                code.focus();
            }
        }
    }

    private void done(String tone, Refused text) {
        notice.show(tone, "status", text);
        lead.setVisible(false);
        code.setVisible(false);
        enter.setVisible(false);
    }

    private static Refused text(String beginning, Block block, Presence presence) {
        String key = beginning + presence.name().toLowerCase(Locale.ROOT);
        return new Refused(key, block.title(), block.draft().day(), TimetableBoard.times(block.draft()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        lead.setText(getTranslation("roster.attend.lead"));
        code.setLabel(getTranslation("roster.attend.code"));
        enter.setText(getTranslation("roster.attend.enter"));
        timetable.setText(getTranslation("roster.timetable.title"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("roster.attend.title");
    }
}
