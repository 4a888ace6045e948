package kz.ustaz.question.classify;

import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Variant;
import kz.ustaz.question.ui.MarkedReview;

/** For each thing, as it was asked, the group that was chosen, and the right one where that differs. */
final class ClassifyReview extends MarkedReview {

    ClassifyReview(ClassifyQuestion question, Variant variant, Answer answer, Grade grade) {
        super(variant.prompt(), grade);
        var hidden = (ClassifyHidden) variant.hidden();
        var list = list("ul");
        for (var thing : ((ClassifyPrompt) variant.prompt()).things()) {
            String id = hidden.things().id(thing.token());
            String chosen = ClassifyQuestion.chosen(variant, answer, id);
            pair(
                    list,
                    thing.text(),
                    question.groupText(chosen),
                    question.groupText(question.group(id)),
                    chosen.equals(question.group(id)));
        }
    }
}
