package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import kz.ustaz.certification.Marks;
import kz.ustaz.certification.Rubric;
import kz.ustaz.common.ui.Spoken;

/** What both observers marked, how far they agree, and what the lead settled. */
class MarksText extends Spoken {

    private final transient Marks marks;

    MarksText(Marks marks) {
        this.marks = marks;
        addClassNames("card", "stack");
        var head = new Div(text(new H2(), "certification.marks.title"));
        head.addClassName("row");
        marks.verdict().ifPresent(verdict -> head.add(Badges.of(this, verdict)));
        add(head, new AgreementText(marks.agreement()));
        if (marks.difference().disputed() && marks.settled().isEmpty()) {
            var dispute = text(new Paragraph(), "certification.marks.disputed");
            dispute.addClassNames("notice", "notice-warn");
            add(dispute);
        }
        marks.settled()
                .ifPresent(settled -> add(text(
                        new Paragraph(), "certification.marks.settled", settled.by(), settled.reason(), settled.at())));
        marks.rubric().criteria().forEach(this::criterion);
        add(text(new H3(), "certification.fidelity"), points());
        observers().forEach(this::rest);
    }

    private List<Marks.Given> observers() {
        return List.of(marks.first(), marks.second());
    }

    /** The lead's word comes last, where he had to settle this one. */
    private List<Marks.Given> all(boolean differ) {
        var all = new ArrayList<>(observers());
        marks.settled().filter(settled -> differ).ifPresent(all::add);
        return all;
    }

    private void criterion(Rubric.Criterion criterion) {
        var id = criterion.id();
        var items = new UnorderedList();
        for (var given : all(marks.difference().criteria().contains(id))) {
            int level = given.sheet().level(id).orElseThrow();
            var item = new ListItem(
                    new Span(given.by() + ": " + level + " – "),
                    plain(new Span(), criterion.anchors().get(level)));
            if (!given.sheet().comment(id).isEmpty()) {
                var comment = new Paragraph(given.sheet().comment(id));
                comment.addClassName("muted");
                item.add(comment);
            }
            items.add(item);
        }
        var head = new Div(plain(new H3(), criterion.name()));
        head.addClassName("row");
        if (marks.difference().far().contains(id)) {
            var far = text(new Span(), "certification.marks.far");
            far.addClassNames("badge", "badge-bad");
            head.add(far);
        }
        add(head, items);
    }

    private UnorderedList points() {
        var items = new UnorderedList();
        for (var point : marks.rubric().points()) {
            var item = new ListItem(plain(new Span(), point.text()));
            boolean differ = marks.difference().points().contains(point.id());
            if (differ) {
                all(true).forEach(given -> item.add(kept(given, point, "by", given.by())));
            } else {
                item.add(kept(marks.first(), point, "both"));
            }
            items.add(item);
        }
        return items;
    }

    private Paragraph kept(Marks.Given given, Rubric.Point point, String by, Object... values) {
        boolean kept = given.sheet().point(point.id()).orElseThrow();
        var said = text(
                new Paragraph(), (kept ? "certification.marks.kept." : "certification.marks.not-kept.") + by, values);
        said.addClassName("muted");
        return said;
    }

    /** What one observer came to, his remark, and why he corrected it. */
    private void rest(Marks.Given given) {
        add(text(
                new Paragraph(),
                "certification.marks.sum",
                given.by(),
                given.sheet().total(),
                given.sheet().kept()));
        if (!given.sheet().remark().isEmpty()) {
            add(new Paragraph(given.sheet().remark()));
        }
        if (!given.reason().isEmpty()) {
            add(text(new Paragraph(), "certification.marks.corrected", given.by(), given.reason()));
        }
    }
}
