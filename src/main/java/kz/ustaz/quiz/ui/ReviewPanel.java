package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.quiz.ItemHistory;
import kz.ustaz.quiz.ItemHistory.Act;
import kz.ustaz.quiz.QuizDraft;
import org.jspecify.annotations.Nullable;

/** How far the review of an item of the bank is, who may do what about it, what became of it, and where it is used. */
class ReviewPanel extends Section implements LocaleChangeObserver {

    private static final int LONGEST_NOTE = 1000;

    interface Acts extends Serializable {

        /** @return why not */
        Optional<Refused> act(Act act, String note);
    }

    private final Acts acts;
    private final H3 heading = new H3();
    private final Div body = new Div();
    private transient @Nullable ItemHistory history;
    private transient @Nullable QuizDraft shelf;
    private String state = "";

    ReviewPanel(Acts acts) {
        this.acts = acts;
        addClassNames("card", "stack", "edit-review");
        body.addClassName("stack");
        add(heading, body);
        setVisible(false);
    }

    /** @param now null where there is nothing to review */
    void show(@Nullable ItemHistory now, QuizDraft of, String itemState) {
        history = now;
        shelf = of;
        state = itemState.isEmpty() ? "approved" : itemState;
        setVisible(now != null);
        say("");
    }

    private void say(String told) {
        body.removeAll();
        if (history == null) {
            return;
        }
        heading.setText(getTranslation("quiz.review.title"));
        var badge = new Span(getTranslation("quiz.bank-state." + state));
        badge.addClassNames("badge", state.equals("approved") ? "badge-ok" : "badge-due");
        body.add(new Paragraph(badge));
        var note = new Element("textarea").setAttribute("maxlength", Integer.toString(LONGEST_NOTE));
        note.addPropertyChangeListener("value", "change", event -> {});
        var row = new Div();
        row.addClassName("row");
        if (state.equals("draft")) {
            row.add(button(Act.ASKED, note));
        }
        boolean decides = state.equals("review") && history.mayDecide();
        if (decides) {
            row.add(button(Act.APPROVED, note));
        }
        if (decides || state.equals("approved")) {
            row.add(button(Act.RETURNED, note));
        }
        if (state.equals("review") && !decides) {
            body.add(new Paragraph(getTranslation("quiz.review.by-another")));
        }
        if (row.getComponentCount() > 0) {
            body.getElement().appendChild(Controls.labelled(getTranslation("quiz.review.note"), note));
            body.add(row);
        }
        if (!told.isEmpty()) {
            var wrong = new Paragraph(told);
            wrong.addClassNames("notice", "notice-bad");
            wrong.getElement().setAttribute("role", "alert");
            body.add(wrong);
        }
        body.add(uses(history), line(history), revisions(history));
    }

    private NativeButton button(Act act, Element note) {
        var button = new NativeButton(getTranslation("quiz.review." + act.name().toLowerCase(Locale.ROOT)));
        button.addClassName("button");
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-review", act.name().toLowerCase(Locale.ROOT));
        button.addClickListener(click -> acts.act(act, note.getProperty("value", ""))
                .ifPresent(refused -> say(getTranslation(refused.key(), refused.values()))));
        return button;
    }

    private Div uses(ItemHistory now) {
        var uses = new Div(
                new Paragraph(getTranslation("quiz.review.uses", now.usedBy().size())));
        var list = new UnorderedList();
        now.usedBy().forEach(title -> list.add(new ListItem(title.in(getLocale()))));
        if (!now.usedBy().isEmpty()) {
            uses.add(list);
        }
        return uses;
    }

    private NativeDetails line(ItemHistory now) {
        var list = new OrderedList();
        for (var one : now.acts()) {
            var entry = new ListItem(getTranslation(
                    "quiz.review.line." + one.act().name().toLowerCase(Locale.ROOT),
                    one.by(),
                    Moments.of(one.at(), getLocale())));
            if (!one.note().isEmpty()) {
                var words = new Paragraph(one.note());
                words.addClassName("muted");
                entry.add(words);
            }
            list.add(entry);
        }
        return folded(getTranslation("quiz.review.acts", now.acts().size()), list);
    }

    private NativeDetails revisions(ItemHistory now) {
        var list = new OrderedList();
        for (var one : now.revisions()) {
            var entry = new ListItem(Moments.of(one.at(), getLocale()));
            if (shelf != null) {
                entry.add(new ChangeWords(shelf, getLocale()).list(one.changes()));
            }
            list.add(entry);
        }
        return folded(getTranslation("quiz.review.revisions", now.revisions().size()), list);
    }

    private static NativeDetails folded(String summary, com.vaadin.flow.component.Component content) {
        var details = new NativeDetails(summary, content);
        details.addClassName("edit-more");
        return details;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say("");
    }
}
