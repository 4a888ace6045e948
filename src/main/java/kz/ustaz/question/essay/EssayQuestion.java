package kz.ustaz.question.essay;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Question;
import kz.ustaz.question.Rubric;
import kz.ustaz.question.Variant;

/** @param least words, 0 for any @param most words, 0 for any @param shown whether trainees see the rubric beforehand */
record EssayQuestion(Localized text, int least, int most, boolean shown, Rubric marking) implements Question {

    static final String PART = "text";
    /** Characters: as many as an answer holds. */
    static final int LONGEST = 20_000;

    @Override
    public Variant vary(Dice dice) {
        return new Variant(new EssayPrompt(text, least, most, shown ? marking.criteria() : List.of()), new ByPeople());
    }

    /** Too many words are no reason to refuse: what was written is kept, and said to be too long. */
    @Override
    public boolean accepts(Variant variant, Answer answer) {
        return Set.of(PART).containsAll(answer.parts().keySet()) && answer.isLine(PART, LONGEST);
    }

    @Override
    public Grade mark(Variant variant, Answer answer) {
        return answer.isEmpty() ? new Grade.Unanswered() : new Grade.NeedsReview();
    }

    @Override
    public Optional<Rubric> rubric() {
        return Optional.of(marking);
    }

    @Override
    public Optional<Fraction> guess() {
        return Optional.of(Fraction.ZERO);
    }

    @Override
    public String summary(Variant variant, Answer answer, String language) {
        return answer.line(PART);
    }
}
