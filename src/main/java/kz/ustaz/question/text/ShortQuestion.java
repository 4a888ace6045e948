package kz.ustaz.question.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Question;
import kz.ustaz.question.Spelling;
import kz.ustaz.question.Variant;

/** @param accept any of these, in any language, is right */
record ShortQuestion(Localized text, List<String> accept, Spelling spelling) implements Question {

    static final String PART = "text";
    static final int LONGEST = Spelling.LONGEST;

    ShortQuestion {
        accept = List.copyOf(accept);
    }

    static ShortQuestion read(ItemSource source) {
        var spelling = Spelling.read(source.structure());
        var accept = spelling.accepted(source.structure(), "accept");
        return new ShortQuestion(source.text("text"), accept, spelling);
    }

    @Override
    public Variant vary(Dice dice) {
        return new Variant(new ShortPrompt(text, spelling.capitals(), spelling.spacing()), new Hidden.Nothing());
    }

    @Override
    public boolean accepts(Variant variant, Answer answer) {
        return Set.of(PART).containsAll(answer.parts().keySet()) && answer.isLine(PART, LONGEST);
    }

    @Override
    public Grade mark(Variant variant, Answer answer) {
        if (answer.isEmpty()) {
            return new Grade.Unanswered();
        }
        return Grade.of(spelling.fits(accept, answer.value(PART)) ? Fraction.ONE : Fraction.ZERO);
    }

    @Override
    public Optional<Fraction> guess() {
        return Optional.of(Fraction.ZERO);
    }

    @Override
    public Optional<String> value(Variant variant, Answer answer) {
        String typed = answer.value(PART);
        String skeleton = typed.length() > LONGEST ? "" : spelling.skeleton(typed);
        return skeleton.isEmpty() ? Optional.empty() : Optional.of(skeleton);
    }

    @Override
    public String summary(Variant variant, Answer answer, String language) {
        return answer.line(PART);
    }
}
