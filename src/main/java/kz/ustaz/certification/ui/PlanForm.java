package kz.ustaz.certification.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.certification.LessonChoice;
import kz.ustaz.certification.Plan;
import kz.ustaz.common.ui.NamedSelect;
import kz.ustaz.common.ui.Spoken;
import org.jspecify.annotations.Nullable;

/** The plan to write; what is chosen and typed is kept as it goes. */
class PlanForm extends Spoken {

    private static final int LAZY_MILLISECONDS = 800;

    private final NamedSelect<LessonChoice> lesson = new NamedSelect<>();
    private final TextArea objective = new TextArea();
    private final TextArea activity = new TextArea();
    private final TextArea check = new TextArea();
    private final IntegerField minutes = new IntegerField();
    private final TextArea materials = new TextArea();
    private final TextArea risk = new TextArea();
    private final Paragraph kept = new Paragraph();
    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final transient Function<Plan, Instant> keep;

    /** @param keep says when it was kept */
    PlanForm(List<LessonChoice> lessons, Plan plan, Function<Plan, Instant> keep, Function<Plan, List<Fault>> handIn) {
        this.keep = keep;
        addClassNames("card", "stack");
        lesson.setItems(lessons);
        lesson.setId("plan-lesson");
        lessons.stream()
                .filter(one -> one.id().equals(plan.lesson()))
                .findFirst()
                .ifPresent(lesson::setValue);
        say(() -> {
            lesson.setLabel(words("certification.plan.lesson"));
            lesson.setItemLabelGenerator(this::title);
        });
        fields.put("lesson", lesson);
        minutes.setId("plan-minutes");
        minutes.setValue(plan.minutes());
        minutes.setStepButtonsVisible(true);
        say(() -> minutes.setLabel(words("certification.plan.minutes")));
        var hint = text(new Paragraph(), "certification.plan.hint");
        hint.addClassName("muted");
        add(text(new H2(), "certification.plan.title"), hint, lesson);
        area(objective, "objective", plan.objective());
        area(activity, "activity", plan.activity());
        area(check, "check", plan.check());
        fields.put("minutes", minutes);
        add(minutes);
        area(materials, "materials", plan.materials());
        area(risk, "risk", plan.risk());
        lesson.addValueChangeListener(this::changed);
        minutes.addValueChangeListener(this::changed);
        kept.addClassName("muted");
        var now = text(new NativeButton(), "certification.plan.hand-in");
        now.addClassName("button-primary");
        now.addClickListener(_ -> Faults.show(this, fields, handIn.apply(plan())));
        add(kept, now);
    }

    private String title(@Nullable LessonChoice choice) {
        return choice == null
                ? ""
                : choice.module().in(getLocale()) + " · " + choice.lesson().in(getLocale());
    }

    private void area(TextArea area, String field, String value) {
        area.setId("plan-" + field);
        area.setMaxLength(Plan.LONGEST);
        area.setWidthFull();
        area.setValue(value);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(LAZY_MILLISECONDS);
        say(() -> area.setLabel(words("certification.plan." + field)));
        area.addValueChangeListener(this::changed);
        fields.put(field, area);
        add(area);
    }

    private void changed(ComponentValueChangeEvent<?, ?> event) {
        if (event.isFromClient()) {
            var at = keep.apply(plan());
            kept.setText(words("certification.kept", at));
        }
    }

    private Plan plan() {
        return new Plan(
                lesson.getOptionalValue().map(LessonChoice::id).orElse(""),
                objective.getValue(),
                activity.getValue(),
                check.getValue(),
                minutes.getOptionalValue().orElse(null),
                materials.getValue(),
                risk.getValue());
    }
}
