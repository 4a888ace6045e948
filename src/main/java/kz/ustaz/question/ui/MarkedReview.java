package kz.ustaz.question.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.dom.Element;
import kz.ustaz.common.Localized;
import kz.ustaz.question.AnswerReview;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Prompt;

/** The question's text, how the answer was marked in one word, and below it what each kind shows. */
@CssImport("./styles/question.css")
public abstract class MarkedReview extends AnswerReview {

    private final Wording wording = new Wording();

    protected MarkedReview(Prompt prompt, Grade grade) {
        wording.markdown(child(getElement(), "div", "question-text"), prompt.text());
        var verdict = grade.verdict();
        var line = child(getElement(), "p", "review-outcome");
        var badge = child(line, "span", "badge " + badge(verdict));
        wording.text(badge, verdict.key());
    }

    /** Each badge has its sign from the style. */
    private static String badge(Grade.Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "badge-ok";
            case PARTLY, WAITING -> "badge-due";
            case WRONG -> "badge-bad";
            case UNANSWERED -> "badge-locked";
        };
    }

    protected final Wording wording() {
        return wording;
    }

    protected final Element list(String tag) {
        return child(getElement(), tag, "review-options");
    }

    /**
     * Appends an entry with an icon and the words «Your answer» and «Right answer» where they hold, so that colour says
     * nothing alone.
     *
     * @return where its text goes; its parent is the entry
     */
    protected final Element option(Element list, boolean chosen, boolean right) {
        var entry = child(list, "li", "review-option");
        entry.getClassList().set("is-right", right);
        entry.getClassList().set("is-wrong", chosen && !right);
        icon(entry, right ? "✓" : chosen ? "✗" : "");
        var text = child(entry, "span", "review-text");
        if (chosen) {
            wording.text(child(entry, "span", "badge"), "question.answer.yours");
        }
        if (right) {
            wording.text(child(entry, "span", "badge badge-ok"), "question.answer.right");
        }
        return text;
    }

    /** Appends what was asked, what was given for it (empty: nothing), and what is right where that differs. */
    protected final void pair(Element list, Localized asked, Localized given, Localized right, boolean isRight) {
        var entry = child(list, "li", "review-option review-pair " + (isRight ? "is-right" : "is-wrong"));
        wording.inline(child(entry, "strong", "review-text"), asked);
        var yours = fact(entry, "question.answer.yours", isRight ? "✓" : "✗");
        if (given.isEmpty()) {
            wording.text(yours, "question.answer.none");
        } else {
            wording.inline(yours, given);
        }
        if (!isRight) {
            wording.inline(fact(entry, "question.answer.right", "✓"), right);
        }
    }

    /** Appends a line «name: value» and returns where the value goes. @param icon may be empty */
    protected final Element fact(Element parent, String key, String icon) {
        var line = child(parent, "p", "review-fact");
        icon(line, icon);
        wording.text(child(line, "span", "review-name"), language -> Wording.translate(language, key) + ":\u00a0");
        return child(line, "span", "review-value");
    }

    private static void icon(Element parent, String icon) {
        child(parent, "span", "review-icon").setAttribute("aria-hidden", "true").setText(icon);
    }

    protected static Element child(Element parent, String tag, String classes) {
        return PromptField.child(parent, tag, classes);
    }

    @Override
    protected final void say(String language) {
        wording.say(language);
    }
}
