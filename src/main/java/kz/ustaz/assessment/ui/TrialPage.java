package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ustaz.assessment.TryOut;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Kinds;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All questions of a trial on one page, and after handing in what a trainee would see of each. */
@Tag("ustaz-trial")
@JsModule("./assessment/ustaz-trial.ts")
class TrialPage extends Spoken {

    private static final TypeReference<Map<Integer, Map<String, List<String>>>> ANSWERS = new TypeReference<>() {};

    private final transient TryOut.Trial trial;
    private final transient Kinds kinds;
    private final NativeButton handIn = new NativeButton();

    /** @param again draws the quiz anew */
    TrialPage(TryOut.Trial trial, Kinds kinds, Runnable again) {
        this.trial = trial;
        this.kinds = kinds;
        addClassNames("stack", "sitting-questions");
        for (int position = 0; position < trial.variants().size(); position++) {
            var prompt = trial.variants().get(position).prompt();
            String kind = trial.items().get(position).kind();
            add(card(position, kinds.get(kind).field(prompt, Answer.NONE)));
        }
        sayings.text(handIn, "assessment.sitting.hand-in");
        handIn.addClassName("button-primary");
        handIn.getElement().setAttribute("type", "button").setAttribute("data-hand-in", true);
        var anew = sayings.text(new NativeButton(), "assessment.try.again");
        anew.addClassName("button");
        anew.getElement().setAttribute("type", "button");
        anew.addClickListener(click -> again.run());
        var row = new Div(handIn, anew);
        row.addClassName("row");
        add(row);
        getElement()
                .addEventListener(
                        "hand-in",
                        event -> mark(
                                event.getEventData().get("event.detail.answers").asString()))
                .addEventData("event.detail.answers");
    }

    private Section card(int position, Component body) {
        String number = Integer.toString(position + 1);
        var heading = sayings.text(
                new H2(),
                "assessment.sitting.question",
                number,
                Integer.toString(trial.variants().size()));
        heading.setId("question-" + number);
        var marks = sayings.text(
                new Span(),
                "assessment.sitting.marks",
                Integer.toString(trial.items().get(position).marks()));
        marks.addClassName("muted");
        var head = new Div(heading, marks);
        head.addClassNames("row", "sitting-head");
        var card = new Section(head, body);
        card.addClassNames("card", "stack", "sitting-question");
        card.getElement()
                .setAttribute("data-slot", Integer.toString(position))
                .setAttribute("aria-labelledby", "question-" + number);
        return card;
    }

    private void mark(String sent) {
        var answers = new TreeMap<Integer, Answer>();
        try {
            JsonMapper.shared().readValue(sent, ANSWERS).forEach((slot, parts) -> answers.put(slot, new Answer(parts)));
        } catch (JacksonException | IllegalArgumentException e) {
            answers.clear(); // only a page that was tampered with sends what its controls cannot hold
        }
        var marked = trial.mark(answers);
        var last = getChildren().reduce((first, second) -> second).orElseThrow();
        removeAll();
        handIn.setVisible(false);
        var score = Results.score(sayings, new Paragraph(), marked.score());
        score.addClassName("result-score");
        score.getElement().setAttribute("tabindex", "-1");
        var result = new Div(score, new Paragraph(outcome(marked)));
        result.addClassNames("card", "stack", Results.look(marked.passed(), marked.waiting()));
        add(result);
        marked.items().forEach(item -> add(card(item.position(), new Explanation(item, kinds))));
        add(last);
        score.getElement().executeJs("this.focus()");
    }

    private Span outcome(TryOut.Marked marked) {
        return Results.outcome(sayings, trial.quiz().measures(), marked.passed(), marked.waiting());
    }
}
