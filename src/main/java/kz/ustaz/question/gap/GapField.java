package kz.ustaz.question.gap;

import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Spelling;
import kz.ustaz.question.ui.PromptField;
import kz.ustaz.question.ui.Wording;

/** The passage as running text, with a line to type into or a native list in each gap. */
final class GapField extends PromptField {

    GapField(GapPrompt prompt, Answer answer) {
        super(prompt, "group");
        instruct(language -> instruction(prompt, language));
        Map<String, Element> gaps = new LinkedHashMap<>();
        int number = 1;
        for (var gap : prompt.gaps()) {
            gaps.put(gap.token(), gap(gap, number++, answer));
        }
        Passage.lay(child(controls(), "div", "gap-passage"), wording(), prompt.passage(), gaps);
    }

    private static String instruction(GapPrompt prompt, java.util.Locale language) {
        String all = Wording.translate(language, "question.gap.instruction");
        if (prompt.gaps().stream().noneMatch(gap -> gap.options().isEmpty())) {
            return all;
        }
        return String.join(
                " ",
                all,
                Wording.translate(
                        language,
                        prompt.capitals() ? "question.short.capitals.matter" : "question.short.capitals.free"),
                Wording.translate(
                        language, prompt.spacing() ? "question.short.spacing.matter" : "question.short.spacing.free"));
    }

    private Element gap(GapPrompt.Gap gap, int number, Answer answer) {
        var label = new Element("label");
        label.getClassList().add("gap");
        wording()
                .text(
                        child(label, "span", "visually-hidden"),
                        language -> Wording.translate(language, "question.gap.number", number));
        child(label, "span", "gap-number").setAttribute("aria-hidden", "true").setText(Integer.toString(number));
        if (gap.options().isEmpty()) {
            child(label, "input", "answer-input gap-input")
                    .setAttribute("type", "text")
                    .setAttribute("data-part", gap.token())
                    .setAttribute("maxlength", Integer.toString(Spelling.LONGEST))
                    .setAttribute("autocomplete", "off")
                    .setAttribute("autocapitalize", "off")
                    .setAttribute("spellcheck", "false")
                    .setAttribute("value", answer.value(gap.token()));
        } else {
            select(
                    child(label, "select", "matching-select gap-select").setAttribute("data-part", gap.token()),
                    gap,
                    answer);
        }
        return label;
    }

    private void select(Element select, GapPrompt.Gap gap, Answer answer) {
        wording().text(child(select, "option", "matching-none").setAttribute("value", ""), "question.matching.choose");
        for (var piece : gap.options()) {
            var option = child(select, "option", "matching-option")
                    .setAttribute("value", piece.token())
                    .setAttribute("selected", answer.values(gap.token()).contains(piece.token()));
            wording().plain(option, "", piece.text());
        }
    }
}
