package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Printed.Block;
import kz.ustaz.question.Printed.Field;
import kz.ustaz.testing.FrameTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind prints, and that its key is that of the very paper. */
class PrintedTest {

    private static final Wording ENGLISH = new Wording(new FrameTexts(), Locale.ENGLISH);

    static Set<String> kinds() {
        return Written.KINDS.names();
    }

    private static Question question(String kind) {
        return Written.examples().get(kind).good(kind);
    }

    private static Printed print(String kind, Variant variant) {
        return Written.KINDS.get(kind).print(variant.prompt(), ENGLISH).orElseThrow();
    }

    /** The letter of a text in the only list of letters. */
    private static String letter(Printed printed, String text) {
        var texts = printed.asked().stream()
                .filter(Block.Lettered.class::isInstance)
                .map(Block.Lettered.class::cast)
                .findFirst()
                .orElseThrow()
                .texts();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).in("en").equals(text)) {
                return "ABCDEFGH".substring(i, i + 1);
            }
        }
        throw new AssertionError(text);
    }

    /** Written by hand from the examples. */
    private static String expected(String kind, Printed printed) {
        return switch (kind) {
            case "choice" -> letter(printed, "Second");
            case "multiple" ->
                List.of("First", "Second", "Third").stream()
                        .map(text -> letter(printed, text))
                        .sorted()
                        .collect(java.util.stream.Collectors.joining(", "));
            case "truefalse" -> "A";
            case "numeric" -> "1,234.5\u00a0USD (±\u00a00.5)";
            case "short" -> "Secretword · Zweitwort";
            case "matching" ->
                "1–" + letter(printed, "II") + " 2–" + letter(printed, "I") + " 3–" + letter(printed, "IV");
            case "ordering" ->
                "1–" + letter(printed, "First") + " 2–" + letter(printed, "Second") + " 3–" + letter(printed, "Third")
                        + " 4–" + letter(printed, "Fourth");
            case "gap" -> "1–Secretword · Zweitwort; 2–" + letter(printed, "confirmed");
            case "classify" -> {
                var rows = ((Block.Boxes) printed.asked().getLast()).rows();
                var key = new java.util.ArrayList<String>();
                for (int i = 0; i < rows.size(); i++) {
                    boolean odd = Set.of("One", "Three").contains(rows.get(i).in("en"));
                    key.add((i + 1) + "–" + (odd ? "B" : "A"));
                }
                yield String.join(" ", key);
            }
            case "error" -> "2, 4";
            case "essay" -> "";
            case "hotspot" -> "B2/C2 (hiddenremark one); A1/A2/D3 (hiddenremark two)";
            default -> throw new AssertionError("no key is written for " + kind);
        };
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theKeyIsThatOfThePaper(String kind) {
        var question = question(kind);
        for (int seed = 1; seed <= 20; seed++) {
            var variant = question.vary(Dice.of(seed, 3));
            if (kind.equals("tor")) {
                assertThat(Written.KINDS.get(kind).print(variant.prompt(), ENGLISH))
                        .isEmpty();
                continue;
            }
            var printed = print(kind, variant);
            assertThat(Written.KINDS.get(kind).key(question, variant, ENGLISH)).isEqualTo(expected(kind, printed));
            assertThat(printed.sheet()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsPrintedSaysNothingHidden(String kind) {
        var variant = question(kind).vary(Dice.of(5, 0));
        String printed = "" + Written.KINDS.get(kind).print(variant.prompt(), ENGLISH);
        for (String secret : List.of("idone", "idtwo", "tgtone", "hiddenremark", "1234", "Secretword", "Zweitwort")) {
            assertThat(printed).doesNotContain(secret);
        }
    }

    @Test
    void theAnswerSheetFitsTheQuestion() {
        assertThat(print("choice", question("choice").vary(Dice.of(1, 0))).sheet())
                .containsExactly(Field.ticks("", List.of("A", "B", "C")));
        assertThat(print("matching", question("matching").vary(Dice.of(1, 0))).sheet())
                .containsExactly(Field.letter(1), Field.letter(2), Field.letter(3));
        assertThat(print("gap", question("gap").vary(Dice.of(1, 0))).sheet())
                .containsExactly(Field.line("1"), Field.ticks("2", List.of("A", "B", "C")));
        assertThat(print("classify", question("classify").vary(Dice.of(1, 0))).sheet())
                .hasSize(4)
                .contains(Field.ticks("4", List.of("A", "B")));
        assertThat(print("error", question("error").vary(Dice.of(1, 0))).sheet())
                .containsExactly(Field.ticks("", List.of("1", "2", "3", "4", "5")));
    }

    @Test
    void thereAreNoMoreLettersThanTheAlphabetHas() {
        assertThat(Printed.letters(26)).hasSize(26).endsWith("Z");
        assertThatThrownBy(() -> Printed.letter(26)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Printed.letter(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
