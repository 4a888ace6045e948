package kz.ustaz.question.truefalse;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Choice;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;

/** A statement that is true or false. */
record TrueFalseQuestion(Localized text, boolean right) implements Question {

    static final String PART = "choice";
    static final List<String> VALUES = List.of("true", "false");

    static TrueFalseQuestion read(ItemSource source) {
        if (!source.structure().has("right")) {
            source.structure().wrong("right", "'right' is missing: true or false.");
        }
        return new TrueFalseQuestion(source.text("text"), source.structure().flagOr("right", false));
    }

    @Override
    public Variant vary(Dice dice) {
        return new Variant(new TrueFalsePrompt(text), new Hidden.Nothing());
    }

    @Override
    public boolean accepts(Variant variant, Answer answer) {
        var chosen = answer.filled(PART);
        return Set.of(PART).containsAll(answer.parts().keySet()) && chosen.size() <= 1 && VALUES.containsAll(chosen);
    }

    @Override
    public Grade mark(Variant variant, Answer answer) {
        var chosen = answer.filled(PART);
        if (chosen.isEmpty()) {
            return new Grade.Unanswered();
        }
        return Grade.of(chosen.equals(List.of(Boolean.toString(right))) ? Fraction.ONE : Fraction.ZERO);
    }

    @Override
    public Optional<String> value(Variant variant, Answer answer) {
        return answer.filled(PART).stream().findFirst();
    }

    @Override
    public List<Choice> choices() {
        return VALUES.stream()
                .map(value -> new Choice(value, value.equals(Boolean.toString(right)), text(value)))
                .toList();
    }

    private Localized text(String value) {
        var words = Localized.EMPTY;
        for (String language : text.texts().keySet()) {
            words = words.and(Localized.of(language, word(Locale.of(language), "question.truefalse." + value)));
        }
        return words;
    }

    @Override
    public List<String> chosen(Variant variant, Answer answer) {
        return answer.filled(PART);
    }

    @Override
    public Optional<Fraction> guess() {
        return Optional.of(new Fraction(1, 2));
    }

    @Override
    public String words(Collection<String> chosen, String language) {
        return VALUES.stream()
                .filter(chosen::contains)
                .map(value -> word(Locale.of(language), "question.truefalse." + value))
                .collect(joining("; "));
    }

    /** Lists and exports have no screen, so the words come from the frame's files without it. */
    private static String word(Locale language, String key) {
        var only = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        try {
            return ResourceBundle.getBundle("vaadin-i18n.translations", language, only)
                    .getString(key);
        } catch (MissingResourceException e) {
            // a language that the course has and the frame has not
            return ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ENGLISH, only)
                    .getString(key);
        }
    }
}
