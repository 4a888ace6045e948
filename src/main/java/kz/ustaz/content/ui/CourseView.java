package kz.ustaz.content.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.content.CourseDesk;
import kz.ustaz.content.ScreenFiles;

/** Which edition of the course is the newest, what is wrong with its files, and making them the next one. */
@CssImport("./styles/content.css")
@Route("course")
@RolesAllowed({"ADMINISTRATOR", "AUTHOR"})
@Menu(title = "content.course.title", order = 70)
class CourseView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final transient CourseDesk desk;
    private final CurrentCaller caller;
    private final H1 title = new H1();
    private final EditionCard card = new EditionCard();
    private final Paragraph origin = new Paragraph();
    private final NativeButton check = new NativeButton();
    private final NativeButton load = new NativeButton();
    private final Paragraph held = new Paragraph();
    private final Anchor heldLink = new Anchor("held");
    private final Anchor stateLink = new Anchor("course/state");
    private final Anchor handoutsLink = new Anchor("handouts");
    private final Outcome outcome = new Outcome();
    private transient CourseDesk.State state;

    CourseView(CourseDesk desk, ScreenFiles files, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        state = desk.state(caller.get());
        addClassName("stack");
        check.addClassName("button");
        check.addClickListener(_ -> outcome.show(Outcome.Asked.CHECK, desk.check(caller.get())));
        load.addClassName("button-primary");
        load.addClickListener(_ -> load());
        var buttons = new Div(check, load);
        buttons.addClassName("row");
        held.add(heldLink);
        held.addClassNames("notice", "notice-warn");
        add(title, card, origin, held, buttons, new Paragraph(stateLink), new Paragraph(handoutsLink), outcome);
        add(new TakeBack(files, caller));
    }

    private void load() {
        outcome.show(Outcome.Asked.LOAD, desk.load(caller.get()));
        state = desk.state(caller.get());
        card.say(state.edition(), getLocale());
        sayHeld();
    }

    private void sayHeld() {
        heldLink.setText(getTranslation("content.held.waiting", state.held()));
        held.setVisible(state.held() > 0);
        handoutsLink.setVisible(state.edition().isPresent());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        sayHeld();
        card.say(state.edition(), getLocale());
        origin.setText(
                state.folder().isEmpty()
                        ? getTranslation("content.course.from-jar")
                        : getTranslation("content.course.from-folder", state.folder()));
        check.setText(getTranslation("content.course.check"));
        load.setText(getTranslation("content.course.load"));
        stateLink.setText(getTranslation("content.state.link"));
        handoutsLink.setText(getTranslation("content.course.handouts"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("content.course.title");
    }
}
