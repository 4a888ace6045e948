package kz.ustaz.certification.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.certification.Marks;
import kz.ustaz.common.ui.Spoken;

/** What two observers marked differently, for the lead to decide. */
class SettleForm extends Spoken {

    private static final int LONGEST_REASON = 1000;

    /** What the lead decided. */
    interface Settling {
        /** @return what is wrong */
        List<Fault> settle(Map<String, Integer> levels, Map<String, Boolean> points, String reason);
    }

    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final transient Map<String, LevelField> levels = new LinkedHashMap<>();
    private final transient Map<String, PointField> points = new LinkedHashMap<>();

    SettleForm(Marks marks, Settling settling) {
        addClassNames("card", "stack");
        var how = text(new Paragraph(), "certification.settle.how");
        how.addClassName("muted");
        add(text(new H2(), "certification.settle.title"), how);
        criteria(marks);
        points(marks);
        var reason = new TextArea();
        reason.setId("settle-reason");
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        say(() -> reason.setLabel(words("certification.reason")));
        fields.put("reason", reason);
        var now = text(new NativeButton(), "certification.settle.now");
        now.addClassName("button-primary");
        now.addClickListener(
                _ -> Faults.show(this, fields, settling.settle(chosenLevels(), chosenPoints(), reason.getValue())));
        add(reason, now);
    }

    private void criteria(Marks marks) {
        marks.rubric().criteria().stream()
                .filter(criterion -> marks.difference().criteria().contains(criterion.id()))
                .forEach(criterion -> {
                    var whole = new CriterionField(criterion, List.of());
                    var field = whole.level;
                    say(() -> field.setHelperText(words(
                            "certification.settle.both",
                            marks.first().by(),
                            marks.first().sheet().level(criterion.id()).orElseThrow(),
                            marks.second().by(),
                            marks.second().sheet().level(criterion.id()).orElseThrow())));
                    marks.settled()
                            .flatMap(settled -> settled.sheet().level(criterion.id()))
                            .ifPresent(field::setValue);
                    levels.put(criterion.id(), field);
                    fields.put(criterion.id(), field);
                    add(whole);
                });
    }

    private void points(Marks marks) {
        marks.rubric().points().stream()
                .filter(point -> marks.difference().points().contains(point.id()))
                .forEach(point -> {
                    var field = new PointField(this, point);
                    marks.settled()
                            .flatMap(settled -> settled.sheet().point(point.id()))
                            .ifPresent(field::setValue);
                    points.put(point.id(), field);
                    fields.put(point.id(), field);
                    add(field);
                });
    }

    private Map<String, Integer> chosenLevels() {
        var chosen = new TreeMap<String, Integer>();
        levels.forEach((id, field) -> field.getOptionalValue().ifPresent(level -> chosen.put(id, level)));
        return chosen;
    }

    private Map<String, Boolean> chosenPoints() {
        var chosen = new TreeMap<String, Boolean>();
        points.forEach((id, field) -> field.getOptionalValue().ifPresent(kept -> chosen.put(id, kept)));
        return chosen;
    }
}
