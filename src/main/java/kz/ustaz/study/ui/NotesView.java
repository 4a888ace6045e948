package kz.ustaz.study.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.FileMaking;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.study.Notes;

/** All notes and highlights of whoever reads it, by day and lesson: to look through, to change, and to take along. */
@Route("notes/:enrolment")
@PermitAll
@CssImport("./styles/content.css")
@CssImport("./styles/study.css")
class NotesView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FILE = "ustaz-notes.txt";

    private final transient Notes desk;
    private final transient CurrentCaller caller;

    NotesView(Notes desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassNames("stack", "notes");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var enrolment =
                EnrolmentId.of(event.getRouteParameters().get("enrolment").orElse(""));
        var own = new OwnNotes(desk, caller, enrolment);
        var page = own.page();
        forget();
        var back = text(new Anchor(Ways.programme(enrolment)), "study.programme.back");
        var lead = text(new Paragraph(), "study.notes.lead");
        lead.addClassName("lead");
        add(back, text(new H1(), "study.notes.title"), lead);
        if (page.lessons().isEmpty()) {
            add(nothing());
        } else {
            var list = new NoteList(own);
            list.show(page, "");
            add(tools(own, list), list);
        }
    }

    private Div nothing() {
        var how = new Div(text(new Paragraph(), "study.notes.none"), text(new Paragraph(), "study.notes.how"));
        how.addClassNames("card", "stack");
        return how;
    }

    private Div tools(OwnNotes own, NoteList list) {
        var search = new Input(ValueChangeMode.LAZY);
        search.setType("search");
        search.setId("notes-search");
        search.getElement().setAttribute("maxlength", "100");
        search.addValueChangeListener(event -> list.show(own.page(), event.getValue()));
        var label = text(new NativeLabel(), "study.notes.search");
        label.setFor(search);
        var field = new Div(label, search);
        field.addClassName("content-search");
        var making = new FileMaking();
        var export = text(new NativeButton(), "study.notes.export");
        export.setId("notes-export");
        export.addClickListener(_ -> {
            byte[] text = NotesFile.of(own.page(), this).getBytes(StandardCharsets.UTF_8);
            making.start(FILE, "text/plain;charset=UTF-8", (to, _) -> to.write(text));
        });
        var inside = text(new Paragraph(), "study.notes.export.inside");
        inside.addClassName("muted");
        var tools = new Div(field, new Div(export), inside, making);
        tools.addClassName("stack");
        return tools;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.notes.title");
    }
}
