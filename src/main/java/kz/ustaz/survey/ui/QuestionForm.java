package kz.ustaz.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.survey.Form;
import kz.ustaz.survey.Given;
import kz.ustaz.survey.Question;

/** A form to fill in, for a thumb. What is filled in stays, whatever is wrong with it and whatever becomes of the line. */
class QuestionForm extends Spoken {

    private static final int LAZY_MILLISECONDS = 800;

    private final transient Map<String, HasValue<?, String>> fields = new LinkedHashMap<>();
    private final transient Form form;
    private final transient Draft draft;

    /** @param send says what is wrong; nothing if it was taken */
    QuestionForm(Form form, Draft draft, Function<Given, List<Fault>> send) {
        this.form = form;
        this.draft = draft;
        addClassName("stack");
        form.questions().forEach(this::field);
        var hint = text(new Paragraph(), "survey.draft");
        hint.addClassName("muted");
        var now = text(new NativeButton(), "survey.send");
        now.addClassName("button-primary");
        now.addClickListener(_ -> refuse(send.apply(given())));
        add(hint, now);
        draft.find(this::fill);
    }

    private void field(Question question) {
        if (question.isWords()) {
            take(question, words(question));
        } else {
            take(question, new PickField(this, question));
        }
    }

    private <F extends Component & HasValue<?, String> & HasValidation> void take(Question question, F field) {
        field.addValueChangeListener(event -> {
            field.setInvalid(false);
            if (event.isFromClient()) {
                draft.keep(given());
            }
        });
        fields.put(question.id(), field);
        var card = new Div(field);
        card.addClassNames("card", "stack");
        add(card);
    }

    private TextArea words(Question question) {
        var area = new TextArea();
        area.setId("words-" + question.id());
        area.setMaxLength(question.longest());
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(LAZY_MILLISECONDS);
        say(() -> {
            area.setLabel(question.text().in(getLocale()));
            area.setHelperText(words("survey.words.hint", question.longest()));
        });
        return area;
    }

    private Given given() {
        var given = Given.EMPTY;
        for (var field : fields.entrySet()) {
            String value = field.getValue().getOptionalValue().orElse("");
            given = value.isEmpty() ? given : given.with(field.getKey(), value);
        }
        return given;
    }

    /** Only what is empty still: somebody may be quicker than his browser's memory. */
    private void fill(Given kept) {
        for (Question question : form.questions()) {
            var field = fields.get(question.id());
            String value = kept.of(question.id());
            boolean fits = question.isWords()
                    ? !value.isEmpty() && value.length() <= question.longest()
                    : question.option(value).isPresent();
            if (field != null && fits && field.isEmpty()) {
                field.setValue(value);
            }
        }
    }

    /** Says at each question what is wrong with it. */
    private void refuse(List<Fault> faults) {
        for (Fault fault : faults) {
            if (fields.get(fault.field()) instanceof HasValidation field) {
                field.setErrorMessage(words(fault.why().key(), fault.why().values()));
                field.setInvalid(true);
            }
        }
    }
}
