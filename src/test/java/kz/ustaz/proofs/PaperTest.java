package kz.ustaz.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.ustaz.assessment.PrintCode;
import kz.ustaz.assessment.Printing;
import kz.ustaz.assessment.Printing.Part;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.pdf.PdfReading;
import kz.ustaz.question.Kinds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A quiz of all kinds, one of which the product does not know, on paper. */
class PaperTest {

    private static PaperHouse papers;

    @BeforeAll
    static void enrol() {
        papers = PaperHouse.of(ProofHouse.shared(), "printer");
    }

    static Set<String> kinds() {
        return papersOrShared().names();
    }

    private static Kinds papersOrShared() {
        return ProofHouse.shared().product().bean(Kinds.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void everyDocumentIsAccessibleInEveryLanguage(String language) {
        for (Part part : Part.values()) {
            byte[] pdf = papers.pdf(ProofCourse.QUIZ, part, language, PaperHouse.CODE);
            assertThat(PdfReading.faults(pdf)).as(part.name()).isEmpty();
        }
        String text = PdfReading.text(papers.pdf(ProofCourse.QUIZ, Part.A, language, PaperHouse.CODE));
        assertThat(text)
                .contains(Map.of(
                                "en", List.of("Version A", "Answer sheet", "B7K2-Q9XM"),
                                "ru", List.of("Вариант A", "Бланк ответов", "B7K2-Q9XM"),
                                "kk", List.of("A нұсқасы", "Жауап парағы", "Әр", "тиісті", "Жеке нөмірі", "B7K2-Q9XM"))
                        .get(language));
    }

    @Test
    void theVersionsDifferAndTheSameCodeMakesTheSameAgain() {
        String a = papers.text(ProofCourse.QUIZ, Part.A);
        String b = papers.text(ProofCourse.QUIZ, Part.B);
        assertThat(questions(a)).doesNotContainSequence(questions(b)).containsExactlyInAnyOrderElementsOf(questions(b));
        assertThat(papers.text(ProofCourse.QUIZ, Part.A)).isEqualTo(a);
        String other = PdfReading.text(papers.pdf(ProofCourse.QUIZ, Part.A, "en", new PrintCode("B7K2Q9XN")));
        assertThat(questions(other)).isNotEqualTo(questions(a));
    }

    /** First lines of the questions, in order. */
    private static List<String> questions(String paper) {
        return Pattern.compile("Question \\d+ \\(marks: 2\\)\\s+([^\\r\\n]+)")
                .matcher(paper)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    @Test
    void whatPaperCannotAskIsSaidBeforeAndInTheKey() {
        var plan = ProofHouse.shared()
                .product()
                .bean(Printing.class)
                .planOfRun(papers.lead(), papers.run(), ProofCourse.QUIZ);
        assertThat(plan.leftOut()).extracting(Printing.LeftOut::kind).containsExactly("tor");
        assertThat(plan.questions()).isEqualTo(ItemPair.ALL.size() - 1);
        assertThat(questions(papers.text(ProofCourse.QUIZ, Part.A))).hasSize(ItemPair.ALL.size() - 1);
        assertThat(papers.text(ProofCourse.QUIZ, Part.KEY)).contains("Left out", "all-kinds-tor");
    }

    @Test
    void practiceIsNotHeldOnPaper() {
        assertThatThrownBy(() -> papers.pdf(ProofCourse.PRACTICE, Part.A, "en", PaperHouse.CODE))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> papers.pdf("no-such-quiz", Part.A, "en", PaperHouse.CODE))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theKeyIsThatOfThePaper(String kind) {
        String quiz = kind + "-quiz";
        if (kind.equals("tor")) {
            assertThat(papers.text(quiz, Part.KEY)).contains("tor-quiz-tor");
            return;
        }
        String paper = papers.text(quiz, Part.B);
        String key = papers.text(quiz, Part.KEY);
        String ofB = key.substring(key.indexOf("Version B"));
        var item = ProofHouse.shared().course().items(quiz).getFirst();
        assertThat(bare(ofB)).contains(bare("1" + expected(kind, paper, item.mark()) + "2"));
        assertThat(bare(key)).contains("reason-" + item.mark());
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    private static String letter(String paper, String text) {
        var found = Pattern.compile("([A-Z])\\.\\s+" + text).matcher(paper);
        if (!found.find()) {
            throw new AssertionError(text + " is not in " + paper);
        }
        return found.group(1);
    }

    /** By hand, from the words of the items. */
    private static String expected(String kind, String paper, String mark) {
        return switch (kind) {
            case "choice" -> letter(paper, "First");
            case "multiple" ->
                List.of("North", "South").stream()
                        .map(text -> letter(paper, text))
                        .sorted()
                        .collect(Collectors.joining(", "));
            case "truefalse" -> letter(paper, "True");
            case "numeric" -> "17.5 % (± 0.5)";
            case "short" -> "escrow · accepted-" + mark;
            case "matching" -> "1–" + letter(paper, "steppe") + " 2–" + letter(paper, "river");
            case "ordering" ->
                "1–" + letter(paper, "Dawn") + " 2–" + letter(paper, "Noon") + " 3–" + letter(paper, "Dusk") + " 4–"
                        + letter(paper, "Night");
            case "gap" -> "1–escrow · accepted-" + mark + "; 2–" + letter(paper, "released");
            case "classify" -> {
                var rows = new ArrayList<>(List.of("", ""));
                var groups = Map.of("Ishim", letter(paper, "plain"), "Alatau", letter(paper, "ridge"));
                groups.forEach((thing, group) -> {
                    var row = Pattern.compile("([12])\\.\\s+" + thing).matcher(paper);
                    assertThat(row.find()).isTrue();
                    rows.set(Integer.parseInt(row.group(1)) - 1, row.group(1) + "–" + group);
                });
                yield String.join(" ", rows);
            }
            case "error" -> "1";
            case "essay" -> "marked by a person";
            case "hotspot" -> "B2/C2 (feedback-" + mark + "); A1 (feedback-" + mark + ")";
            case "word" -> letter(paper, "ox");
            default -> throw new AssertionError("no key is written for " + kind);
        };
    }

    @Test
    void aCodeIsReadAsPeopleTypeIt() {
        assertThat(PrintCode.read(" b7k2–q9xm ")).contains(PaperHouse.CODE);
        assertThat(PaperHouse.CODE).hasToString("B7K2-Q9XM");
        for (String wrong : List.of("", "B7K2-Q9X", "B7K2-Q9XMM", "A7K2-Q9XM", "B7K2-Q9X0", "x".repeat(5_000))) {
            assertThat(PrintCode.read(wrong)).as(wrong).isEmpty();
        }
    }
}
