package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.assessment.Marking;
import kz.ustaz.common.Refused;
import kz.ustaz.question.Rubric;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rubric to fill in and a remark, by mouse or keyboard: {@code ustaz-marking.ts} collects what the controls hold, tells
 * of each change so that it is kept, and gives the mark.
 */
@Tag("ustaz-marking")
@JsModule("./assessment/ustaz-marking.ts")
class MarkForm extends Spoken {

    /** What the page asks for; each says what is wrong, empty for nothing. */
    interface Acts {
        void keep(Marking.Draft draft);

        Optional<Refused> give(Marking.Draft mark, String reason);

        void giveBack();
    }

    private static final TypeReference<Map<String, List<String>>> PARTS = new TypeReference<>() {};
    private static final String SENT = "event.detail.parts";
    private static final String REMARK = "remark";
    private static final String REASON = "reason";

    private final transient Marking.Task task;
    private final transient Acts acts;
    private final Paragraph wrong = new Paragraph();

    MarkForm(Marking.Task task, Acts acts) {
        this.task = task;
        this.acts = acts;
        addClassNames("marking-form", "stack");
        var criteria = task.rubric().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            criterion(i, criteria.get(i));
        }
        remark();
        if (task.given()) {
            reason();
        }
        wrong.addClassNames("notice", "notice-bad");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        var keys = sayings.text(new Paragraph(), "assessment.marking.keys");
        keys.addClassNames("muted", "marking-keys");
        add(wrong, buttons(), keys);
        getElement()
                .addEventListener("keep", event -> acts.keep(read(parts(event))))
                .addEventData(SENT);
        getElement().addEventListener("give", event -> give(parts(event))).addEventData(SENT);
    }

    private void criterion(int place, Rubric.Criterion criterion) {
        var set = child(getElement(), "fieldset", "marking-criterion");
        var legend = child(set, "legend", "marking-name");
        var name = child(legend, "span", "marking-words");
        sayings.add(language -> name.setText(criterion.name().in(language)));
        var points = child(legend, "span", "muted");
        sayings.add(language -> points.setText(
                " " + Sayings.translate(language, "assessment.marking.points.most", criterion.points())));
        String part = "c" + place;
        Integer chosen = task.draft().levels().get(criterion.id());
        for (int level = 0; level <= criterion.points(); level++) {
            var text = criterion.levels().get(level);
            var label = child(set, "label", "choice marking-level");
            child(label, "input", "marking-radio")
                    .setAttribute("type", "radio")
                    .setAttribute("name", task.dealt() + "-" + part)
                    .setAttribute("data-part", part)
                    .setAttribute("value", Integer.toString(level))
                    .setAttribute("checked", chosen != null && chosen == level);
            child(label, "span", "marking-number").setText(Integer.toString(level));
            var words = child(label, "span", "marking-words");
            sayings.add(language -> words.setText(text.in(language)));
        }
    }

    private void remark() {
        var label = child(getElement(), "label", "labelled");
        var name = child(label, "span", "marking-label");
        sayings.add(language -> name.setText(Sayings.translate(language, "assessment.marking.remark")));
        child(label, "textarea", "marking-remark")
                .setAttribute("rows", "4")
                .setAttribute("maxlength", Integer.toString(Marking.LONGEST_REMARK))
                .setAttribute("data-part", REMARK)
                .setProperty("value", task.draft().remark());
    }

    private void reason() {
        var label = child(getElement(), "label", "labelled");
        var name = child(label, "span", "marking-label");
        sayings.add(language -> name.setText(Sayings.translate(language, "assessment.marking.reason")));
        child(label, "input", "marking-reason")
                .setAttribute("type", "text")
                .setAttribute("maxlength", "1000")
                .setAttribute("required", true)
                .setAttribute("data-part", REASON);
    }

    private Div buttons() {
        var give = sayings.text(
                new NativeButton(), task.given() ? "assessment.marking.correct" : "assessment.marking.give");
        give.addClassName("button-primary");
        give.getElement().setAttribute("type", "button").setAttribute("data-give", true);
        var row = new Div(give);
        row.addClassName("row");
        if (!task.given()) {
            var back = sayings.text(new NativeButton(), "assessment.marking.back");
            back.addClassName("button");
            back.getElement().setAttribute("type", "button").setAttribute("data-give-back", true);
            back.addClickListener(click -> acts.giveBack());
            var kept = sayings.text(new Span(), "assessment.marking.kept");
            kept.addClassName("muted");
            row.add(back, kept);
        }
        return row;
    }

    private void give(Map<String, List<String>> parts) {
        var refused =
                acts.give(read(parts), parts.getOrDefault(REASON, List.of("")).getFirst());
        refused.ifPresent(why -> sayings.text(wrong, why.key(), why.values()));
        wrong.setVisible(refused.isPresent());
        getElement().executeJs("this.goOn?.()");
    }

    private Marking.Draft read(Map<String, List<String>> parts) {
        var levels = new HashMap<String, Integer>();
        var criteria = task.rubric().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            String level = parts.getOrDefault("c" + i, List.of("")).getFirst();
            if (level.matches("[0-9]")) {
                levels.put(criteria.get(i).id(), Integer.valueOf(level));
            }
        }
        return new Marking.Draft(levels, parts.getOrDefault(REMARK, List.of("")).getFirst());
    }

    /** Only a page that was tampered with sends what its controls cannot hold. */
    private static Map<String, List<String>> parts(DomEvent event) {
        try {
            var parts = new HashMap<String, List<String>>();
            JsonMapper.shared()
                    .readValue(event.getEventData().get(SENT).asString(), PARTS)
                    .forEach((part, values) -> {
                        if (!values.isEmpty()) {
                            parts.put(part, values);
                        }
                    });
            return parts;
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    private static Element child(Element parent, String tag, String classes) {
        var child = new Element(tag);
        for (String name : classes.split(" ", -1)) {
            child.getClassList().add(name);
        }
        parent.appendChild(child);
        return child;
    }
}
