package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kz.ustaz.assessment.Change;
import kz.ustaz.assessment.Regrades;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.NamedSelect;

/** One question that was asked, with the four ways to mark it again; each shows first who would change. */
@Tag("section")
class RegradeCard extends Spoken {

    private final transient Regrades.Asked asked;
    private final Acts acts;

    interface Acts extends Serializable {

        Regrades.Look preview(UUID item, Change change);

        Optional<Refused> apply(UUID item, Change change, String reason, String seen);
    }

    /** What an option has become. @param id empty for nothing */
    private record Became(String id, Localized text) {}

    RegradeCard(Regrades.Asked asked, Acts acts) {
        this.asked = asked;
        this.acts = acts;
        String id = "regrade-" + asked.item();
        addClassNames("card", "stack");
        getElement().setAttribute("aria-labelledby", id).setAttribute("data-question", "" + asked.number());
        var heading = sayings.text(new H2(), "assessment.result.question", Integer.toString(asked.number()));
        heading.setId(id);
        var facts = sayings.text(new Paragraph(), "assessment.regrade.facts", asked.marks(), asked.attempts());
        facts.addClassName("muted");
        add(heading, sayings.markdown(new Div(), asked.text()), facts);
        asked.changes().forEach(change -> {
            var badge = sayings.text(new Span(), "assessment.regrade.is." + change.word());
            badge.addClassNames("badge", "badge-due");
            add(new Paragraph(badge));
        });
        asked.key().ifPresent(key -> add(newKey(key)));
        if (!asked.given().isEmpty()) {
            add(accept());
        }
        add(way("full", new Div(), Change.FullMarks::new), way("drop", new Div(), Change.Drop::new));
    }

    private NativeDetails newKey(Regrades.LaterKey key) {
        var fields = new Div();
        fields.addClassName("stack");
        var became = new HashMap<String, NamedSelect<Became>>();
        key.unknown().forEach((id, text) -> {
            var select = new NamedSelect<Became>();
            var nothing = new Became("", Localized.EMPTY);
            var choices = new java.util.ArrayList<Became>();
            choices.add(nothing);
            key.options().forEach((now, label) -> choices.add(new Became(now, label)));
            select.setItems(choices);
            sayings.add(language -> {
                select.setLabel(Sayings.translate(language, "assessment.regrade.option", text));
                select.setPlaceholder(Sayings.translate(language, "assessment.exam.person.choose"));
                select.setItemLabelGenerator(one -> one.id().isEmpty()
                        ? Sayings.translate(language, "assessment.regrade.option.none")
                        : one.text().in(language));
            });
            became.put(id, select);
            fields.add(select);
        });
        return way("new-key", fields, () -> {
            Map<String, String> options = new HashMap<>();
            became.forEach((id, select) -> select.getOptionalValue().ifPresent(chosen -> options.put(id, chosen.id())));
            return new Change.NewKey(key.revision(), options);
        });
    }

    private NativeDetails accept() {
        var fields = new Div();
        fields.addClassName("stack");
        fields.getElement().setAttribute("role", "group");
        sayings.attribute(fields, "aria-label", "assessment.regrade.accept.given");
        var boxes = new HashMap<String, Checkbox>();
        for (var given : asked.given()) {
            var box = new Checkbox();
            sayings.add(language -> box.setLabel(Sayings.translate(
                    language,
                    given.full() ? "assessment.regrade.accept.full" : "assessment.regrade.accept.answer",
                    given.summary(language.getLanguage()),
                    given.attempts())));
            boxes.put(given.value(), box);
            fields.add(box);
        }
        return way("accept", fields, () -> {
            var values = new HashSet<String>();
            boxes.forEach((value, box) -> {
                if (box.getValue()) {
                    values.add(value);
                }
            });
            return new Change.AcceptSeveral(values);
        });
    }

    private NativeDetails way(String word, Div fields, Supplier<Change> change) {
        var outcome = new Div();
        outcome.getElement().setAttribute("aria-live", "polite");
        var look = sayings.text(new NativeButton(), "assessment.regrade.preview");
        look.addClassName("button");
        look.getElement().setAttribute("type", "button").setAttribute("data-preview", word);
        look.addClickListener(click -> {
            outcome.removeAll();
            outcome.add(outcome(change.get()));
        });
        var form =
                new Div(sayings.text(new Paragraph(), "assessment.regrade." + word + ".note"), fields, look, outcome);
        form.addClassName("stack");
        var details = ReasonedAct.folded(
                sayings,
                "assessment.regrade." + word,
                "assessment.regrade." + word + ".of",
                form,
                Integer.toString(asked.number()));
        details.getElement().setAttribute("data-way", word);
        return details;
    }

    private RegradePreview outcome(Change change) {
        return switch (acts.preview(asked.item(), change)) {
            case Regrades.Look.No no -> new RegradePreview(no.reason());
            case Regrades.Look.Preview preview ->
                new RegradePreview(preview, reason -> acts.apply(asked.item(), change, reason, preview.seen()));
        };
    }
}
