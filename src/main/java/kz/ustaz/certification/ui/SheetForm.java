package kz.ustaz.certification.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.certification.Rubric;
import kz.ustaz.certification.Sheet;
import kz.ustaz.common.ui.Spoken;

/** The rubric and the points of fidelity to mark, for a thumb. */
class SheetForm extends Spoken {

    private static final int LAZY_MILLISECONDS = 800;
    private static final int LONGEST = 1000;

    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final transient Rubric rubric;
    private final transient Optional<Keeping> keeping;
    private final SheetBar bar;
    private transient Sheet sheet;

    /** What keeps a sheet at each change. */
    interface Keeping {
        /** @return when it was kept */
        Instant keep(Sheet sheet);
    }

    /** @param keeping empty where nothing is kept before it is handed in */
    SheetForm(Rubric rubric, Sheet begun, Optional<Keeping> keeping) {
        this.rubric = rubric;
        this.keeping = keeping;
        this.sheet = begun;
        bar = new SheetBar(rubric, begun, keeping.isPresent());
        addClassNames("stack", "sheet");
        rubric.criteria().forEach(this::criterion);
        add(text(new H3(), "certification.fidelity"));
        var points = new Div();
        points.addClassName("points");
        rubric.points().forEach(point -> points.add(point(point)));
        var remark = comment("sheet-remark", begun.remark(), value -> sheet = sheet.withRemark(value));
        say(() -> remark.setLabel(words("certification.sheet.remark")));
        add(points, remark, bar);
    }

    private void criterion(Rubric.Criterion criterion) {
        var comment = comment(
                "comment-" + criterion.id(),
                sheet.comment(criterion.id()),
                value -> sheet = sheet.withComment(criterion.id(), value));
        say(() -> comment.setAriaLabel(words("certification.sheet.comment", criterion.name())));
        var folded = new NativeDetails(text(new Span(), "certification.sheet.comment.fold"), comment);
        folded.setOpen(!comment.isEmpty());
        var field = new CriterionField(criterion, List.of(folded));
        field.addClassName("card");
        var level = field.level;
        sheet.level(criterion.id()).ifPresent(level::setValue);
        level.addValueChangeListener(event -> changed(event, level, () -> {
            sheet = sheet.withLevel(criterion.id(), event.getValue());
        }));
        fields.put(criterion.id(), level);
        add(field);
    }

    private PointField point(Rubric.Point point) {
        var kept = new PointField(this, point);
        sheet.point(point.id()).ifPresent(kept::setValue);
        kept.addValueChangeListener(event ->
                changed(event, kept, () -> sheet = sheet.withPoint(point.id(), event.getValue())));
        fields.put(point.id(), kept);
        return kept;
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
            bar.show(sheet);
            tell(event);
        }
    }

    private void tell(HasValue.ValueChangeEvent<?> event) {
        if (event.isFromClient()) {
            keeping.ifPresent(kept -> bar.kept(kept.keep(sheet)));
        }
    }

    Sheet sheet() {
        return sheet;
    }

    void refuse(List<Fault> faults) {
        Faults.show(this, fields, faults);
    }
}
