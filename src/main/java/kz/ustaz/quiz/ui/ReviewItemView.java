package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Authoring;
import kz.ustaz.quiz.ItemHistory;
import kz.ustaz.quiz.Reviewing;
import org.jspecify.annotations.Nullable;

/** One item of the bank as its author has it, to be read with its key and all its languages, and decided on. */
@Route("reviewing/:" + ReviewItemView.SHELF + "/:" + ReviewItemView.ITEM)
@RolesAllowed({"AUTHOR", "REVIEWER"})
@CssImport("./styles/authoring.css")
class ReviewItemView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    static final String SHELF = "shelf";
    static final String ITEM = "item";

    private final transient Reviewing reviewing;
    private final transient Kinds kinds;
    private final transient CurrentCaller caller;
    private final RouterLink back = new RouterLink("", ReviewingView.class);
    private final H1 title = new H1();
    private final Paragraph where = new Paragraph();
    private final Section written = new Section();
    private final H2 writtenHeading = new H2();
    private final Element closed = new Element("fieldset").setAttribute("disabled", true);
    private final Section seen = new Section();
    private final H2 seenHeading = new H2();
    private final Div control = new Div();
    private final ReviewPanel review = new ReviewPanel(this::act);
    private final Div more = new Div();
    private String shelf = "";
    private String item = "";
    private transient Reviewing.@Nullable Looked looked;

    ReviewItemView(Reviewing reviewing, Kinds kinds, CurrentCaller caller) {
        this.reviewing = reviewing;
        this.kinds = kinds;
        this.caller = caller;
        addClassNames("stack", "bank-page");
        where.addClassName("muted");
        written.addClassNames("card", "stack");
        seen.addClassNames("card", "stack", "edit-preview");
        written.add(writtenHeading);
        written.getElement().appendChild(closed);
        closed.getClassList().add("edit-closed");
        seen.add(seenHeading, control);
        var beside = new Div(seen, review);
        beside.addClassName("stack");
        var columns = new Div(written, beside);
        columns.addClassNames("edit-card", "edit-read");
        add(back, title, where, columns, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shelf = event.getRouteParameters().get(SHELF).orElse("");
        item = event.getRouteParameters().get(ITEM).orElse("");
        looked = reviewing.look(caller.get(), shelf, item);
        if (isAttached()) {
            show(looked);
        }
    }

    private void show(Reviewing.Looked now) {
        var draft = now.item();
        draft.know(now.page().choices().pictures());
        closed.removeAllChildren();
        var facts = new ItemFacts(() -> {});
        facts.show(draft, now.page().choices());
        var place = new ShelfFacts(() -> {});
        place.show(draft);
        closed.appendChild(
                kinds.get(draft.kind())
                        .editor(draft, now.page().choices().languages())
                        .getElement(),
                facts.getElement(),
                place.getElement());
        control.removeAll();
        now.prompt().ifPresent(prompt -> control.add(kinds.get(draft.kind()).field(prompt, Answer.NONE)));
        seen.setVisible(now.prompt().isPresent());
        review.show(now.history(), now.page().draft(), draft.get("state"));
        more.removeAll();
        now.next().ifPresent(next -> more.add(ReviewingView.toItem(next, getTranslation("quiz.reviewing.next"))));
        back.setText(getTranslation("quiz.reviewing.page"));
        title.setText(getPageTitle());
        where.setText(now.page().draft().title().in(getLocale()));
        writtenHeading.setText(getTranslation("quiz.reviewing.written"));
        seenHeading.setText(getTranslation("quiz.edit.preview"));
    }

    private Optional<Refused> act(ItemHistory.Act act, String note) {
        long step = looked == null ? 0 : looked.page().step();
        return switch (reviewing.act(caller.get(), shelf, step, item, act, note)) {
            case Authoring.Reviewed.Done done -> {
                looked = reviewing.look(caller.get(), shelf, item);
                show(looked);
                yield Optional.empty();
            }
            case Authoring.Reviewed.No no -> Optional.of(no.reason());
        };
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (looked != null) {
            show(looked);
        }
    }

    @Override
    public String getPageTitle() {
        return looked == null
                ? getTranslation("quiz.reviewing.page")
                : getTranslation("question.kind." + looked.item().kind());
    }
}
