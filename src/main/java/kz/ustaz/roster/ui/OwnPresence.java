package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.roster.Block;
import kz.ustaz.roster.OwnAppeal;
import kz.ustaz.roster.OwnTimetable;
import kz.ustaz.roster.Presence;

/** What is said of one's own presence in a half-day, what one objected to it and was answered, and what one may do. */
class OwnPresence extends Div {

    /** @param onObject opens what asks why */
    OwnPresence(OwnTimetable.Page page, OwnTimetable.Mine mine, Block block, String named, Runnable onObject) {
        addClassName("timetable-own");
        var said = Optional.ofNullable(mine.marks().get(block.id()));
        said.map(this::badge).ifPresent(this::add);
        Optional.ofNullable(mine.appeals().get(block.id())).ifPresent(this::tell);
        if (said.isEmpty() && block.draft().day().equals(page.today())) {
            var way = new RouterLink(getTranslation("roster.attend.way"), AttendView.class);
            way.addClassName("button");
            add(way);
        }
        if (mine.objectable().contains(block.id())) {
            var object = new NativeButton(getTranslation("roster.appeal.make"), _ -> onObject.run());
            object.addClassName("button-quiet");
            object.getElement().setAttribute("aria-label", getTranslation("roster.appeal.make.who", named));
            add(object);
        }
    }

    private void tell(OwnAppeal appeal) {
        var day = Moments.of(appeal.at(), getLocale());
        add(line(getTranslation("roster.appeal.own", day, appeal.objection())));
        appeal.answer()
                .ifPresentOrElse(
                        answer -> add(line(getTranslation(
                                answer.granted() ? "roster.appeal.granted" : "roster.appeal.declined",
                                answer.by(),
                                answer.reason()))),
                        () -> {
                            var waits = new Span(getTranslation("roster.appeal.open"));
                            waits.addClassNames("badge", "badge-due");
                            add(waits);
                        });
    }

    private static Paragraph line(String text) {
        var line = new Paragraph(text);
        line.addClassName("timetable-note");
        return line;
    }

    private Span badge(Presence presence) {
        var badge = new Span(getTranslation(AttendanceRow.key(presence)));
        badge.addClassNames(
                "badge",
                switch (presence) {
                    case PRESENT -> "badge-ok";
                    case LATE, EXCUSED -> "badge-due";
                    case ABSENT -> "badge-bad";
                });
        return badge;
    }
}
