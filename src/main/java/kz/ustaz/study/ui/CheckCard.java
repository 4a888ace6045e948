package kz.ustaz.study.ui;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Kinds;
import kz.ustaz.study.SelfCheck;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A question inside the text. It is answered as often as one likes; each time the answer is kept, then explained. */
class CheckCard extends Div implements LocaleChangeObserver {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultNullHandling(nulls -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .build();
    private static final TypeReference<Map<String, List<String>>> PARTS = new TypeReference<>() {};

    private final transient Kinds kinds;
    private final H3 title = new H3();
    private final NativeButton check = new NativeButton();
    private final Paragraph hint = new Paragraph();
    private final Div outcome = new Div();
    private boolean answered;

    /** Stores an answer and gives back what it revealed. */
    interface Desk extends Function<Answer, SelfCheck>, Serializable {}

    /** @param place of the question among those of its lesson: the page never learns the author's id */
    CheckCard(int place, SelfCheck shown, Kinds kinds) {
        this.kinds = kinds;
        addClassNames("card", "stack", "check-card");
        getElement().setAttribute("data-check", String.valueOf(place));
        check.getElement().setAttribute("data-check-button", true);
        check.getElement().setAttribute("type", "button");
        hint.addClassNames("notice", "notice-warn");
        hint.getElement().setAttribute("role", "alert");
        hint.setVisible(false);
        outcome.addClassNames("stack", "check-outcome");
        outcome.getElement().setAttribute("role", "status");
        add(title);
        getElement()
                .appendChild(kinds.get(shown.kind())
                        .field(shown.prompt(), shown.given())
                        .getElement());
        add(hint, check, outcome);
        shown.revealed().ifPresent(revealed -> show(shown.kind(), revealed));
    }

    void answered(String parts, Desk desk) {
        try {
            Map<String, List<String>> read = JSON.readValue(parts, PARTS);
            var answer = read == null ? Answer.NONE : new Answer(read);
            hint.setVisible(answer.isEmpty());
            if (!answer.isEmpty()) {
                var done = desk.apply(answer);
                done.revealed().ifPresent(revealed -> show(done.kind(), revealed));
            }
        } catch (JacksonException | IllegalArgumentException e) {
            // only a page that was tampered with sends what its controls cannot hold
            hint.setVisible(true);
        }
        say();
    }

    private void show(String kind, SelfCheck.Revealed revealed) {
        answered = true;
        outcome.removeAll();
        outcome.add(
                kinds.get(kind).review(revealed.question(), revealed.variant(), revealed.answer(), revealed.grade()));
        outcome.add(new Reason(revealed.reason()));
    }

    private void say() {
        title.setText(getTranslation("study.check.title"));
        check.setText(getTranslation(answered ? "study.check.again" : "study.check.button"));
        hint.setText(getTranslation("study.check.empty"));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }
}
