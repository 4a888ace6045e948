package kz.ustaz.question.matching;

import kz.ustaz.question.Answer;
import kz.ustaz.question.ui.PromptField;

/**
 * The right side as a list with letters, which a phone shows whole, and for each thing on the left a native list to
 * choose from.
 */
final class MatchingField extends PromptField {

    MatchingField(MatchingPrompt prompt, Answer answer) {
        super(prompt, "group");
        instruct("question.matching.instruction");
        var letters = child(controls(), "ol", "matching-targets");
        prompt.targets().forEach(target -> wording().inline(child(letters, "li", "matching-target"), target.text()));
        for (var row : prompt.rows()) {
            var label = child(controls(), "label", "matching-row");
            wording().inline(child(label, "span", "matching-left"), row.text());
            var select = child(label, "select", "matching-select").setAttribute("data-part", row.token());
            var none = child(select, "option", "matching-none").setAttribute("value", "");
            wording().text(none, "question.matching.choose");
            char letter = 'A';
            for (var target : prompt.targets()) {
                var option = child(select, "option", "matching-option")
                        .setAttribute("value", target.token())
                        .setAttribute("selected", answer.values(row.token()).contains(target.token()));
                wording().plain(option, letter++ + ". ", target.text());
            }
        }
    }
}
