package kz.ustaz.question.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;

/** @param accept any of these, in any language, is right */
record ShortQuestion(Localized text, List<String> accept, Spelling spelling) implements Question {

    static final String PART = "text";
    static final int LONGEST = 200;
    private static final int MOST = 50;

    ShortQuestion {
        accept = List.copyOf(accept);
    }

    static ShortQuestion read(ItemSource source) {
        Fields structure = source.structure();
        var words = structure.words("accept");
        var spelling = new Spelling(
                structure.flagOr("case", false),
                structure.flagOr("spacing", false),
                structure.flagOr("lookalikes", true));
        if (words.isEmpty() || words.size() > MOST) {
            structure.wrong("accept", ItemSource.count("accept", 1, MOST, words.size()));
        }
        for (Yaml.Text word : words) {
            if (word.value().length() > LONGEST
                    || spelling.skeleton(word.value()).isEmpty()) {
                source.problems()
                        .add(
                                word.file(),
                                word.line(),
                                "An accepted answer must have letters or digits, and at most " + LONGEST
                                        + " characters.");
            }
        }
        var accept = words.stream().map(word -> word.value().strip()).toList();
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
        String typed = answer.value(PART);
        String skeleton = typed.length() > LONGEST ? "" : spelling.skeleton(typed);
        boolean right = !skeleton.isEmpty()
                && accept.stream().anyMatch(word -> spelling.skeleton(word).equals(skeleton));
        return Grade.of(right ? Fraction.ONE : Fraction.ZERO);
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
