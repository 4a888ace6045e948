package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import java.util.HashMap;
import java.util.Map;
import kz.ustaz.assessment.Checked;
import kz.ustaz.assessment.Elsewhere;
import kz.ustaz.assessment.Sitting;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.OnDevice;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Quiz;
import org.jspecify.annotations.Nullable;

/**
 * The questions of one page, the map, and turning and handing in. Saving is the browser's part: what is typed goes from
 * frontend/assessment/ustaz-sitting.ts to {@link Sittings} without this screen, which may be gone meanwhile.
 */
@Tag("ustaz-sitting")
@JsModule("./assessment/ustaz-sitting.ts")
class SittingPage extends Spoken {

    /**
     * Flow keeps its last answer to a page until the page says something more, as it may have to be sent again. A page of
     * questions is the longest of all and says nothing for minutes, for saving goes past Flow: so it says that it is there.
     */
    private static final String SAY_SHOWN = "setTimeout(() => this.dispatchEvent(new Event('shown')))";

    private final transient Sittings sittings;
    private final transient Kinds kinds;
    private final transient CurrentCaller caller;
    private final SittingMap map;
    private final Div questions = new Div();
    private final NativeButton previous = new NativeButton();
    private final NativeButton next = new NativeButton();
    private final NativeButton begin = new NativeButton();
    private final NativeButton handIn = new NativeButton();
    private final Map<Integer, QuestionCard> cards = new HashMap<>();
    private transient Sitting sitting;
    private @Nullable Spoken dialog;
    private int first;

    SittingPage(Sitting sitting, Sittings sittings, Kinds kinds, CurrentCaller caller) {
        this.sitting = sitting;
        this.sittings = sittings;
        this.kinds = kinds;
        this.caller = caller;
        this.map = new SittingMap(sitting, this::turnTo);
        addClassNames("sitting", "stack");
        tellBrowser();
        add(sayings.plain(new H1(), sitting.title()), map, questions, turning(), handingIn(), state());
        questions.addClassNames("sitting-questions", "stack");
        show(sitting.place());
    }

    private void tellBrowser() {
        getElement()
                .setAttribute("attempt", sitting.attempt().value().toString())
                .setAttribute("person", OnDevice.nameOf(caller.get().person()))
                .setAttribute("version", Long.toString(sitting.version()))
                .setAttribute("result", Places.result(sitting.attempt()));
        sitting.left().ifPresent(left -> getElement().setAttribute("left", Long.toString(left.toSeconds())));
        getElement().setAttribute("paused", sitting.paused());
        sayings.add(language -> getElement().setAttribute("texts", SavingTexts.in(language)));
        getElement().addEventListener("shown", event -> {});
        getElement().addEventListener("hand-in", event -> ask());
        getElement().addEventListener("begin-section", event -> askToBegin());
        getElement().addEventListener("hand-in-now", event -> handIn());
        getElement().addEventListener("over", event -> timeIsUp());
        getElement().addEventListener("check", this::check).addEventData("event.detail.slot");
    }

    private Div turning() {
        previous.addClickListener(click -> turnTo(SittingPages.of(sitting).before(first)));
        next.addClickListener(click -> turnTo(SittingPages.of(sitting).after(first)));
        begin.getElement().setAttribute("type", "button").setAttribute("data-begin-section", "");
        begin.addClassName("button-primary");
        next.addClassName("button-primary");
        var row = new Div(
                sayings.text(previous, "assessment.sitting.previous"),
                sayings.text(next, "assessment.sitting.next"),
                sayings.text(begin, "assessment.section.begin"));
        row.addClassNames("row", "sitting-turning");
        return row;
    }

    private Div handingIn() {
        handIn.getElement().setAttribute("type", "button").setAttribute("data-hand-in", "");
        sayings.text(handIn, "assessment.sitting.hand-in");
        var notice = new Div();
        notice.getElement().setAttribute("data-hand-in-notice", "");
        var part = new Div(handIn, notice);
        part.addClassName("stack");
        return part;
    }

    private static Div state() {
        var time = new Div();
        time.addClassName("sitting-time");
        time.getElement().setAttribute("data-time", "").setAttribute("role", "timer");
        var saving = new Div();
        saving.getElement().setAttribute("data-state", "");
        var state = new Div(time, saving);
        state.addClassName("sitting-state");
        return state;
    }

    private void show(int position) {
        var pages = SittingPages.of(sitting);
        first = pages.first(position);
        int end = pages.end(first);
        questions.removeAll();
        cards.clear();
        sitting.plan()
                .section(first)
                .ifPresent(section -> questions.add(new SectionHead(sitting.plan(), section, first)));
        for (var slot : sitting.slots().subList(first, end)) {
            var card = new QuestionCard(sitting, slot, kinds.get(slot.kind()), help());
            cards.put(slot.position(), card);
            questions.add(card);
        }
        previous.setVisible(first > sitting.reach().from());
        next.setVisible(end < sitting.reach().to());
        begin.setVisible(!next.isVisible() && end < sitting.slots().size());
        handIn.setClassName("button-primary", !next.isVisible() && !begin.isVisible());
        map.reach(sitting.reach());
        map.show(first, end);
        getElement().executeJs(SAY_SHOWN);
    }

    private void turnTo(int position) {
        try {
            sittings.turnTo(caller.get(), sitting.attempt(), position);
        } catch (NotFound handedIn) {
            toResult();
            return;
        }
        if (!lookAgain()) {
            return;
        }
        show(position);
        var card = cards.get(position);
        if (card != null) {
            card.focusHeading();
        }
    }

    /** All is saved: asks whether what stands before may be closed. */
    private void askToBegin() {
        try {
            sitting = sittings.open(caller.get(), sitting.attempt());
        } catch (NotFound handedIn) {
            toResult();
            return;
        }
        if (dialog != null) {
            dialog.removeFromParent();
        }
        dialog = new SectionDialog(sitting, this::turnTo, this::begin);
        add(dialog);
        getElement().executeJs("$0.open || $0.showModal()", dialog.getElement());
    }

    private void begin(int position) {
        sittings.beginSection(caller.get(), sitting.attempt(), position);
        turnTo(position);
    }

    private void check(DomEvent event) {
        int position = event.getEventData().get("event.detail.slot").asInt();
        var card = cards.get(position);
        if (card != null && sitting.mode() == Quiz.Mode.PRACTICE) {
            switch (sittings.check(caller.get(), sitting.attempt(), position)) {
                case Checked.Key key -> card.reveal(key.reviewed(), sitting.enrolment(), kinds);
                case Checked.Again again -> card.again(again.verdict());
            }
        }
    }

    private QuestionCard.Help help() {
        return new QuestionCard.Help() {
            @Override
            public Localized hint(int position) {
                return sittings.hint(caller.get(), sitting.attempt(), position);
            }

            @Override
            public void show(int position) {
                var card = cards.get(position);
                if (card != null) {
                    card.reveal(sittings.reveal(caller.get(), sitting.attempt(), position), sitting.enrolment(), kinds);
                }
            }
        };
    }

    private void ask() {
        if (!lookAgain()) {
            return;
        }
        if (dialog != null) {
            dialog.removeFromParent(); // the browser may tell only later that it was closed
        }
        var asking = new HandInDialog(sitting, this::turnTo);
        dialog = asking;
        add(asking);
        asking.open();
    }

    private void handIn() {
        sittings.handIn(caller.get(), sitting.attempt());
        toResult();
    }

    /** The browser says that the attempt is open no more; whether it is, is looked up here. */
    private void timeIsUp() {
        lookAgain();
    }

    /** How the attempt stands now; false where this page is not for it any more, which it then leaves. */
    private boolean lookAgain() {
        try {
            sitting = sittings.open(caller.get(), sitting.attempt());
            return true;
        } catch (NotFound handedIn) {
            toResult();
        } catch (Elsewhere notHere) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
        return false;
    }

    private void toResult() {
        getUI().ifPresent(ui -> ui.navigate(ResultView.class, Places.attempt(sitting.attempt())));
    }
}
