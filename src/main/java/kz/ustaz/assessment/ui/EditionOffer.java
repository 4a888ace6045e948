package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import kz.ustaz.assessment.Adoption;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.content.EditionId;
import kz.ustaz.quiz.QuizDifference;

/** Which edition a run teaches, what the newest one has otherwise, who has sat what, and the button that adopts it. */
class EditionOffer extends Spoken {

    private static final String[] HEADINGS = {"quiz", "change", "handed-in", "under-way"};

    EditionOffer() {
        addClassNames("card", "stack");
    }

    void show(Adoption.Offer offer, Function<EditionId, Adoption.Outcome> adopt) {
        removeAll();
        sayings.forget();
        add(sayings.text(new H2(), "assessment.adopt.title"));
        if (offer.current()) {
            add(sayings.text(
                    new Paragraph(),
                    "assessment.adopt.current",
                    offer.run().edition().brief()));
            return;
        }
        add(sayings.text(
                new Paragraph(),
                "assessment.adopt.newer",
                offer.run().edition().brief(),
                offer.newest().brief()));
        if (offer.lessons() > 0) {
            add(sayings.text(new Paragraph(), "assessment.adopt.lessons", offer.lessons()));
        }
        if (!offer.quizzes().isEmpty()) {
            var around = new Div();
            TableRows.of(around, table(offer));
            add(around);
        }
        var note = sayings.text(new Paragraph(), "assessment.adopt.note");
        note.addClassName("muted");
        var button = sayings.text(new NativeButton(), "assessment.adopt.now");
        button.addClassName("button-primary");
        button.getElement().setAttribute("type", "button").setAttribute("data-adopt", true);
        button.addClickListener(click -> tell(adopt.apply(offer.newest()), adopt));
        add(note, button);
    }

    private void tell(Adoption.Outcome outcome, Function<EditionId, Adoption.Outcome> adopt) {
        switch (outcome) {
            case Adoption.Outcome.Adopted adopted -> {
                show(adopted.offer(), adopt);
                notice("notice-ok", new Refused("assessment.adopt.done"));
            }
            case Adoption.Outcome.No no -> {
                show(no.offer(), adopt);
                notice("notice-warn", no.reason());
            }
        }
    }

    private void notice(String look, Refused text) {
        var notice = sayings.text(new Paragraph(), text.key(), text.values());
        notice.addClassNames("notice", look);
        notice.getElement().setAttribute("role", "status");
        add(notice);
    }

    private NativeTable table(Adoption.Offer offer) {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (String heading : HEADINGS) {
            sayings.text(head.addHeaderCell(), "assessment.adopt." + heading)
                    .getElement()
                    .setAttribute("scope", "col");
        }
        offer.quizzes().forEach(changed -> row(table.getBody().addRow(), changed));
        return table;
    }

    private void row(NativeTableRow row, Adoption.Changed changed) {
        var difference = changed.difference();
        sayings.plain(row.addHeaderCell(), difference.title()).getElement().setAttribute("scope", "row");
        var cell = row.addDataCell();
        var kind = sayings.text(
                new Span(), "assessment.adopt." + difference.fate().name().toLowerCase(java.util.Locale.ROOT));
        cell.add(kind);
        if (difference.fate() == QuizDifference.Fate.MARKS || difference.fate() == QuizDifference.Fate.TEXTS) {
            var counts = sayings.text(
                    new Span(),
                    "assessment.adopt.counts",
                    difference.changed(),
                    difference.added(),
                    difference.retired());
            counts.addClassName("muted");
            cell.add(new Span(" "), counts);
        }
        sayings.attribute(row.addDataCell(), "data-name", "assessment.adopt.handed-in")
                .setText(Long.toString(changed.handedIn()));
        sayings.attribute(row.addDataCell(), "data-name", "assessment.adopt.under-way")
                .setText(Long.toString(changed.underWay()));
    }
}
