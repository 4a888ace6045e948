package kz.ustaz.certification.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.certification.Rubric;
import kz.ustaz.certification.Sheet;

/** The rubric and the points of fidelity to mark, for a thumb. */
class SheetForm extends Spoken {

    private static final int LAZY_MILLISECONDS = 800;
    private static final int LONGEST = 1000;

    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final transient Rubric rubric;
    private final transient Consumer<Sheet> onChange;
    private final Paragraph sum = new Paragraph();
    private transient Sheet sheet;

    SheetForm(Rubric rubric, Sheet begun, Consumer<Sheet> onChange) {
        this.rubric = rubric;
        this.onChange = onChange;
        this.sheet = begun;
        addClassName("stack");
        rubric.criteria().forEach(this::criterion);
        add(text(new H3(), "certification.fidelity"));
        rubric.points().forEach(this::point);
        var remark = comment("sheet-remark", begun.remark(), value -> sheet = sheet.withRemark(value));
        say(() -> remark.setLabel(words("certification.sheet.remark")));
        sum.getElement().setAttribute("data-sum", true);
        add(remark, sum);
        say(this::sum);
    }

    private void criterion(Rubric.Criterion criterion) {
        var level = new LevelField(this, criterion);
        sheet.level(criterion.id()).ifPresent(level::setValue);
        level.addValueChangeListener(event -> changed(event, level, () -> {
            sheet = sheet.withLevel(criterion.id(), event.getValue());
        }));
        fields.put(criterion.id(), level);
        var comment = comment(
                "comment-" + criterion.id(),
                sheet.comment(criterion.id()),
                value -> sheet = sheet.withComment(criterion.id(), value));
        say(() -> comment.setLabel(words("certification.sheet.comment", criterion.name())));
        var card = new Div(level, comment);
        card.addClassNames("card", "stack");
        add(card);
    }

    private void point(Rubric.Point point) {
        var kept = new PointField(this, point);
        sheet.point(point.id()).ifPresent(kept::setValue);
        kept.addValueChangeListener(event ->
                changed(event, kept, () -> sheet = sheet.withPoint(point.id(), event.getValue())));
        fields.put(point.id(), kept);
        add(kept);
    }

    private TextArea comment(String id, String value, Consumer<String> take) {
        var area = new TextArea();
        area.setId(id);
        area.setMaxLength(LONGEST);
        area.setWidthFull();
        area.setValue(value);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(LAZY_MILLISECONDS);
        area.addValueChangeListener(event -> {
            take.accept(event.getValue());
            tell(event);
        });
        return area;
    }

    /** A choice cannot be taken back to none, and what is marked is no longer missing. */
    private void changed(HasValue.ValueChangeEvent<?> event, HasValidation field, Runnable take) {
        if (event.getValue() != null) {
            take.run();
            field.setInvalid(false);
            sum();
            tell(event);
        }
    }

    private void tell(HasValue.ValueChangeEvent<?> event) {
        if (event.isFromClient()) {
            onChange.accept(sheet);
        }
    }

    /** How far he is, and what it comes to by the rubric once all is marked. */
    private void sum() {
        int open = rubric.unmarked(sheet).size();
        sum.setText(
                open > 0
                        ? words("certification.sheet.open", open)
                        : words(
                                "certification.sheet.sum",
                                sheet.total(),
                                Rubric.TOP * rubric.criteria().size(),
                                sheet.kept(),
                                rubric.points().size(),
                                words("certification.verdict." + rubric.verdict(sheet))));
    }

    Sheet sheet() {
        return sheet;
    }

    void refuse(List<Fault> faults) {
        Faults.show(this, fields, faults);
    }
}
