package kz.ustaz.survey.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.survey.Question;
import kz.ustaz.survey.Question.Kind;

/** One question with something to take: a touch for each option. */
class PickField extends RadioButtonGroup<String> {

    PickField(Spoken page, Question question) {
        setId("pick-" + question.id());
        setItems(question.options().stream().map(Question.Option::id).toList());
        setRequiredIndicatorVisible(true);
        page.say(() -> {
            var language = getLocale();
            setLabel(question.text().in(language));
            setItemLabelGenerator(id -> {
                String text = question.option(id).orElseThrow().text().in(language);
                return question.kind() == Kind.SCALE ? id + " – " + text : text;
            });
        });
    }
}
