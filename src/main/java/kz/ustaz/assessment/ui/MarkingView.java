package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.assessment.Marking;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.question.Kinds;
import kz.ustaz.roster.RunId;

/**
 * Where somebody marks answers, one after another, without knowing whose they are; with an answer in its address, where he
 * corrects the mark that he gave it.
 */
@Route("marking/:" + Places.RUN + "/:" + Places.QUIZ + "/:" + Places.ANSWER + "?")
@RolesAllowed({"LEAD", "MARKER"})
@CssImport("./styles/assessment.css")
class MarkingView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Marking marking;
    private final transient Kinds kinds;
    private final transient CurrentCaller caller;
    private Localized title = Localized.EMPTY;

    MarkingView(Marking marking, Kinds kinds, CurrentCaller caller) {
        this.marking = marking;
        this.kinds = kinds;
        this.caller = caller;
        addClassNames("stack", "marking");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var run = RunId.of(event.getRouteParameters().get(Places.RUN).orElse(""));
        String quiz = event.getRouteParameters().get(Places.QUIZ).orElse("");
        var answer = event.getRouteParameters().get(Places.ANSWER);
        var place = new Place(run, quiz);
        if (answer.isPresent()) {
            var task = marking.task(caller.get(), run, id(answer.get()));
            show(place, Optional.of(task), List.of());
        } else {
            show(place, Optional.empty(), List.of());
        }
    }

    private record Place(RunId run, String quiz) {}

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("answer");
        }
    }

    /** @param told what to say of what was done before */
    private void show(Place place, Optional<Marking.Task> task, List<Refused> told) {
        var desk = marking.open(caller.get(), place.run(), place.quiz());
        title = desk.title();
        removeAll();
        sayings.forget();
        var heading = sayings.text(new H1(), "assessment.marking.heading", desk.title());
        add(
                sayings.text(new Anchor("marking"), "assessment.marking.title"),
                heading,
                sayings.text(
                        new Paragraph(), "assessment.marking.facts", desk.run().title(), desk.waiting()));
        told.forEach(this::tell);
        task.ifPresentOrElse(one -> add(answer(place, one)), () -> add(begin(place, desk, told.isEmpty())));
        if (!desk.given().isEmpty() && task.filter(Marking.Task::given).isEmpty()) {
            add(given(place, desk));
        }
    }

    private void tell(Refused text) {
        var notice = sayings.text(new Paragraph(), text.key(), text.values());
        notice.addClassNames("notice", "notice-info");
        notice.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        add(notice);
    }

    /** @param fresh whether he comes to it and has not marked before */
    private Div begin(Place place, Marking.Desk desk, boolean fresh) {
        var begin = sayings.text(new NativeButton(), "assessment.marking.begin");
        begin.addClassName("button-primary");
        begin.getElement().setAttribute("type", "button").setAttribute("data-begin", true);
        begin.addClickListener(click -> next(place, List.of()));
        var card = new Div();
        card.addClassNames("card", "stack");
        if (desk.waiting() == 0) {
            card.add(sayings.text(new Paragraph(), "assessment.marking.all-marked"));
        } else {
            if (fresh) {
                card.add(sayings.text(new Paragraph(), "assessment.marking.how"));
            }
            card.add(begin);
        }
        return card;
    }

    /** The next answer, or that there is none. */
    private void next(Place place, List<Refused> told) {
        var next = marking.next(caller.get(), place.run(), place.quiz());
        var all = new ArrayList<>(told);
        if (next.isEmpty()) {
            all.add(new Refused("assessment.marking.nothing"));
        }
        show(place, next, all);
        // the page is built anew, and whoever works by keyboard is to go on from here
        getElement()
                .executeJs(
                        "(this.querySelector('[data-answer-heading]') ?? this.querySelector('[role=status]'))?.focus()");
    }

    private Div answer(Place place, Marking.Task task) {
        var heading = sayings.text(new H2(), "assessment.marking.answer", task.alias());
        heading.getElement().setAttribute("tabindex", "-1").setAttribute("data-answer-heading", task.alias());
        var written =
                new Section(heading, kinds.get(task.kind()).toMark(task.question(), task.variant(), task.answer()));
        written.addClassNames("card", "stack", "marking-answer");
        if (!task.reason().isEmpty()) {
            var reason = sayings.markdown(new Div(), task.reason());
            reason.addClassNames("notice", "notice-info");
            written.add(sayings.text(new Paragraph(), "assessment.marking.good"), reason);
        }
        var form = new Section(
                sayings.text(new H2(), "assessment.marking.rubric", task.marks()),
                new MarkForm(task, acts(place, task)));
        form.addClassNames("card", "stack");
        var both = new Div(written, form);
        both.addClassName("marking-both");
        return both;
    }

    private MarkForm.Acts acts(Place place, Marking.Task task) {
        return new MarkForm.Acts() {
            @Override
            public void keep(Marking.Draft draft) {
                marking.keep(caller.get(), place.run(), task.dealt(), draft);
            }

            @Override
            public Optional<Refused> give(Marking.Draft mark, String reason) {
                var outcome = task.given()
                        ? marking.correct(caller.get(), place.run(), task.dealt(), mark, reason)
                        : marking.give(caller.get(), place.run(), task.dealt(), mark);
                return become(place, task, outcome);
            }

            @Override
            public void giveBack() {
                marking.giveBack(caller.get(), place.run(), task.dealt());
                next(place, List.of(new Refused("assessment.marking.given-back", task.alias())));
            }
        };
    }

    private Optional<Refused> become(Place place, Marking.Task task, Marking.Outcome outcome) {
        return switch (outcome) {
            case Marking.Outcome.No no -> Optional.of(no.reason());
            case Marking.Outcome.Done done
            when task.given() -> {
                show(place, Optional.empty(), List.of(new Refused("assessment.marking.is-corrected", task.alias())));
                getElement().executeJs("this.querySelector('[role=status]')?.focus()");
                yield Optional.empty();
            }
            case Marking.Outcome.Done done -> {
                next(place, List.of(new Refused("assessment.marking.is-given", task.alias())));
                yield Optional.empty();
            }
        };
    }

    private Section given(Place place, Marking.Desk desk) {
        var list = new UnorderedList();
        list.addClassName("marking-given");
        for (var one : desk.given()) {
            var link = sayings.text(
                    new Anchor(Places.marking(place.run(), place.quiz(), one.dealt())),
                    "assessment.marking.correct.of",
                    one.alias());
            list.add(new ListItem(link));
        }
        var section = new Section(sayings.text(new H2(), "assessment.marking.given.title"), list);
        section.addClassName("stack");
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.marking.heading", title.in(getLocale()));
    }
}
