package kz.ustaz.assessment;

import java.util.Optional;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.Prompt;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;

/** A question of which only its figures are to be seen: it says neither what it asks nor what is right. */
record Concealed(Localized text, Question question) implements Question {

    private record Shown(Localized text) implements Prompt {}

    @Override
    public Variant vary(Dice dice) {
        return new Variant(new Shown(text), new Hidden.Nothing());
    }

    @Override
    public boolean accepts(Variant variant, Answer answer) {
        return question.accepts(variant, answer);
    }

    @Override
    public Grade mark(Variant variant, Answer answer) {
        return question.mark(variant, answer);
    }

    @Override
    public String summary(Variant variant, Answer answer, String language) {
        return "";
    }

    @Override
    public Optional<Fraction> guess() {
        return question.guess();
    }

    @Override
    public String toString() {
        return "concealed";
    }
}
