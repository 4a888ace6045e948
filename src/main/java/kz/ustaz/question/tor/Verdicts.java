package kz.ustaz.question.tor;

import static kz.ustaz.question.ui.PromptField.child;

import com.vaadin.flow.dom.Element;
import kz.ustaz.question.ui.Wording;

/** Entries of a marked step: what was given, what is right, why. A sign and a word say it, never the colour alone. */
final class Verdicts {

    private final Wording wording;

    Verdicts(Wording wording) {
        this.wording = wording;
    }

    Wording wording() {
        return wording;
    }

    /** Appends an entry. @return where its name goes */
    Element entry(Element list, boolean right) {
        var entry = child(list, "li", "review-option review-pair " + (right ? "is-right" : "is-wrong"));
        return child(entry, "strong", "review-text");
    }

    /** Says what was given. */
    void given(Element entry, boolean right, Wording.Phrase given) {
        fact(entry, "question.answer.yours", right ? "✓" : "✗", given);
    }

    void right(Element entry, Wording.Phrase right) {
        fact(entry, "question.answer.right", "✓", right);
    }

    void why(Element entry, String key) {
        wording.text(child(entry, "p", "review-feedback"), key);
    }

    private void fact(Element entry, String name, String sign, Wording.Phrase value) {
        var line = child(entry, "p", "review-fact");
        child(line, "span", "review-icon").setAttribute("aria-hidden", "true").setText(sign);
        wording.text(child(line, "span", "review-name"), language -> Wording.translate(language, name) + ":\u00a0");
        wording.text(child(line, "span", "review-value"), value);
    }

    /** The key of a chosen word; of «not answered» where nothing was. @param beginning of the words' keys */
    static String word(String beginning, String value) {
        return value.isBlank() ? "question.answer.none" : beginning + value;
    }
}
