package kz.ustaz.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Answer;
import kz.ustaz.question.AnswerField;
import kz.ustaz.question.AnswerReview;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.ItemEditor;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Kind;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Printed;
import kz.ustaz.question.Prompt;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;
import kz.ustaz.question.ui.DraftEditor;
import kz.ustaz.question.ui.MarkedReview;
import kz.ustaz.question.ui.PromptField;

/** A kind of question that only tests know: one of some words is right, and a weight and a feedback stay hidden. */
public final class WordKind implements Kind {

    public static final String PART = "word";

    public record WordPrompt(Localized text, List<Piece> words) implements Prompt {
        @Override
        public List<Piece> pieces() {
            return words;
        }
    }

    /** @param words by token */
    public record Words(Map<String, String> words, String weight) implements Hidden {
        @Override
        public Optional<Map<String, String>> options() {
            return Optional.of(words);
        }

        @Override
        public Words renamed(Map<String, String> ids) {
            return new Words(
                    words.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, one -> ids.getOrDefault(one.getValue(), one.getValue()))),
                    weight);
        }
    }

    public record WordQuestion(Localized text, Localized feedback, List<String> words, String right, String weight)
            implements Question {

        @Override
        public Variant vary(Dice dice) {
            var tokens = dice.tokens(words);
            var pieces = words.stream()
                    .map(word -> new Piece(tokens.getOrDefault(word, ""), Localized.of("en", word)))
                    .toList();
            var hidden = tokens.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
            return new Variant(new WordPrompt(text, dice.shuffled(pieces)), new Words(hidden, weight));
        }

        @Override
        public boolean accepts(Variant variant, Answer answer) {
            var words = ((Words) variant.hidden()).words();
            return answer.parts().keySet().stream().allMatch(PART::equals)
                    && answer.values(PART).size() <= 1
                    && answer.values(PART).stream().allMatch(token -> token.isEmpty() || words.containsKey(token));
        }

        @Override
        public Grade mark(Variant variant, Answer answer) {
            if (answer.isEmpty()) {
                return new Grade.Unanswered();
            }
            var words = ((Words) variant.hidden()).words();
            boolean isRight = right.equals(words.get(answer.value(PART)));
            return new Grade.Marked(
                    isRight ? Fraction.ONE : Fraction.ZERO,
                    List.of(new Grade.Part(right, isRight ? Fraction.ONE : Fraction.ZERO)));
        }

        @Override
        public Optional<String> value(Variant variant, Answer answer) {
            return answer.filled(PART).stream()
                    .map(token -> ((Words) variant.hidden()).words().getOrDefault(token, ""))
                    .findFirst();
        }

        @Override
        public String summary(Variant variant, Answer answer, String language) {
            return ((Words) variant.hidden()).words().getOrDefault(answer.value(PART), "");
        }
    }

    /** The token of a word in a variant. */
    public static Answer choosing(Variant variant, String word) {
        return ((Words) variant.hidden())
                .words().entrySet().stream()
                        .filter(entry -> entry.getValue().equals(word))
                        .map(entry -> Answer.of(PART, entry.getKey()))
                        .findFirst()
                        .orElseThrow();
    }

    @Override
    public String name() {
        return "word";
    }

    @Override
    public Question read(ItemSource source) {
        var words =
                source.structure().words("words").stream().map(Yaml.Text::value).toList();
        String right = source.structure().oneOf("right", words.isEmpty() ? List.of("") : words, true);
        return new WordQuestion(
                source.text("text"),
                source.textOr("feedback"),
                words,
                right,
                source.structure().textOr("weight", ""));
    }

    @Override
    public Class<? extends Prompt> promptType() {
        return WordPrompt.class;
    }

    @Override
    public Class<? extends Hidden> hiddenType() {
        return Words.class;
    }

    @Override
    public AnswerField field(Prompt prompt, Answer answer) {
        return new WordField((WordPrompt) prompt, answer);
    }

    @Override
    public void begin(ItemDraft draft) {
        draft.setWords("words", List.of("ox", "bee"));
    }

    @Override
    public ItemEditor editor(ItemDraft draft, List<String> languages) {
        return new WordEditor(draft, languages);
    }

    @Override
    public AnswerReview review(Question question, Variant variant, Answer answer, Grade grade) {
        return new WordReview((WordQuestion) question, variant, answer, grade);
    }

    @Override
    public Optional<Printed> print(Prompt prompt, Wording wording) {
        var texts = ((WordPrompt) prompt).words().stream().map(Piece::text).toList();
        return Optional.of(new Printed(
                List.of(new Printed.Block.How("Choose one word."), new Printed.Block.Lettered("", texts, true)),
                List.of(Printed.Field.ticks("", Printed.letters(texts.size())))));
    }

    @Override
    public String key(Question question, Variant variant, Wording wording) {
        var words = ((WordPrompt) variant.prompt()).words();
        return IntStream.range(0, words.size())
                .filter(place -> words.get(place).text().in("en").equals(((WordQuestion) question).right()))
                .mapToObj(Printed::letter)
                .collect(Collectors.joining());
    }

    private static final class WordField extends PromptField {
        WordField(WordPrompt prompt, Answer answer) {
            super(prompt, "radiogroup");
            instruct(language -> "Choose one word.");
            for (var word : prompt.words()) {
                boolean chosen = answer.values(PART).contains(word.token());
                wording().inline(choice("radio", PART, word.token(), chosen), word.text());
            }
        }
    }

    private static final class WordEditor extends DraftEditor {
        WordEditor(ItemDraft draft, List<String> languages) {
            super(draft, languages);
            build();
        }

        @Override
        protected void build() {
            word(body(), "quiz.edit.right", "right");
        }
    }

    private static final class WordReview extends MarkedReview {
        WordReview(WordQuestion question, Variant variant, Answer answer, Grade grade) {
            super(variant.prompt(), grade);
            var list = list("ul");
            for (var word : ((WordPrompt) variant.prompt()).words()) {
                boolean chosen = answer.values(PART).contains(word.token());
                boolean right = word.text().in("en").equals(question.right());
                wording().inline(option(list, chosen, right), word.text());
            }
            wording().markdown(child(getElement(), "div", "review-feedback"), question.feedback());
        }
    }
}
