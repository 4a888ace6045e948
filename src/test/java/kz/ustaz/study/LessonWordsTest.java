package kz.ustaz.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.ustaz.content.Course;
import kz.ustaz.content.Course.Block;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** How a passage is found again in a text that may have changed. */
class LessonWordsTest {

    private static final String FIRST =
            "<p>An escrow holds the money until the parcel has come. The buyer pays first.</p>";

    @Test
    void aPassageIsRememberedWithWhatStandsBesideIt() {
        var words = words(section("s0", FIRST));
        assertThat(words.remember("s0", Passage.chosen(0, 3, "escrow")))
                .contains(new Passage(
                        0, 3, "escrow", "An ", " holds the money until the parcel has come".substring(0, 40)));
        assertThat(words.remember("s0", Passage.chosen(0, 4, "escrow")))
                .as("not there")
                .isEmpty();
        assertThat(words.remember("s0", Passage.chosen(1, 3, "escrow")))
                .as("no such block")
                .isEmpty();
        assertThat(words.remember("s1", Passage.chosen(0, 3, "escrow")))
                .as("no such section")
                .isEmpty();
    }

    @Test
    void inTheSameTextItStandsWhereItStood() {
        var words = words(section("s0", FIRST, FIRST));
        assertThat(words.find(marked(words, "s0", 1, "the parcel")))
                .isEqualTo(new NoteSpot.InText("s0", 1, 32, 42, false));
    }

    @Test
    void whereTheTextMovedItIsFoundByItsWords() {
        var place = marked(words(section("s0", FIRST)), "s0", 0, "until the parcel has come");
        var now = words(
                section("s0", "<p>Something new.</p>"), section("s1", "<p>Before it.</p>", "<p>More.</p>" + FIRST));
        assertThat(now.find(place)).isEqualTo(new NoteSpot.InText("s1", 1, 31, 56, false));
    }

    @Test
    void ofSeveralTheOneWithTheSameNeighbours() {
        String text = "<p>The seller pays a fee. The buyer pays a fee. The market pays a fee.</p>";
        var place = marked(words(section("s0", text)), "s0", 0, "buyer pays");
        var fee = new NotePlace("en", "s0", words(section("s0", text)).remember("s0", Passage.chosen(0, 38, "a fee")));
        var now = words(section("s0", "<p>No market takes less: the seller pays a fee. The buyer pays a fee.</p>"));
        assertThat(now.find(place)).isEqualTo(new NoteSpot.InText("s0", 0, 49, 59, false));
        assertThat(now.find(fee)).isEqualTo(new NoteSpot.InText("s0", 0, 60, 65, false));
    }

    @Test
    void aWordThatStandsEverywhereIsNotGuessedAt() {
        var place = marked(words(section("s0", "<p>Where there is a key there is a way.</p>")), "s0", 0, "key");
        var now = words(section("s0", "<p>Lost: one key. Found: one key, and another key.</p>"));
        assertThat(now.find(place)).isEqualTo(head("s0", NoteSpot.Why.CHANGED));
    }

    @Test
    void whereItsOwnWordsChangedItIsFoundByWhatStandsAroundIt() {
        var place = marked(words(section("s0", FIRST)), "s0", 0, "the parcel has come");
        var now = words(section("s0", "<p>An escrow holds the money until the goods are there; the buyer pays.</p>"));
        assertThat(now.find(place)).as("what follows it changed too").isEqualTo(head("s0", NoteSpot.Why.CHANGED));
        now = words(section("s0", "<p>An escrow holds the money until goods are there. The buyer pays first.</p>"));
        assertThat(now.find(place)).isEqualTo(new NoteSpot.InText("s0", 0, 32, 47, true));
    }

    @Test
    void whatIsGoneStandsAtItsSectionsHeadAndIsNeverDropped() {
        var place = marked(words(section("s0", "<p>x</p>"), section("s1", FIRST)), "s1", 0, "the parcel has come");
        assertThat(words(section("s0", "<p>a</p>"), section("s1", "<p>b</p>")).find(place))
                .isEqualTo(head("s1", NoteSpot.Why.CHANGED));
        assertThat(words(section("s0", "<p>a</p>")).find(place))
                .as("the section is gone too")
                .isEqualTo(head("s0", NoteSpot.Why.CHANGED));
        assertThat(words().find(place)).isEqualTo(head("s1", NoteSpot.Why.CHANGED));
    }

    @Test
    void aNoteOnASectionAndOneInAnotherLanguageStandAtTheHead() {
        var words = words(section("s0", FIRST));
        assertThat(words.find(NotePlace.section("ru", "s0"))).isEqualTo(head("s0", NoteSpot.Why.WHOLE_SECTION));
        var russian = new NotePlace("ru", "s0", Optional.of(Passage.chosen(0, 0, "An escrow")));
        assertThat(words.find(russian)).isEqualTo(head("s0", NoteSpot.Why.OTHER_LANGUAGE));
    }

    /** As the browser's text nodes, one after the other, with each run of white space as one space. */
    @Test
    void wordsAreTheTextOfTheMarkupInItsOrder() {
        var section = new Course.Section(
                "s0",
                "Heading",
                List.of(
                        new Block.Prose(
                                "<p>A &amp; b&nbsp;<button class=\"term\">c</button>\n  d</p>\n<ul>\n<li>e</li></ul>"),
                        new Block.Figure("<svg><text>no</text></svg>", "", "alt", "caption"),
                        new Block.CallOut("why", "<p>&lt;script&gt;</p>")));
        assertThat(section.blocks()).extracting(BlockWords::of).containsExactly("A & b\u00a0c d e", "", "<script>");
    }

    @Test
    void halvesOfPairsAreNotRemembered() {
        String smile = "\uD83D\uDE00";
        var words = words(section("s0", "<p>" + smile.repeat(30) + "x word y" + smile.repeat(30) + "</p>"));
        var passage = words.remember("s0", Passage.chosen(0, 62, "word")).orElseThrow();
        assertThat(passage.before()).isEqualTo(smile.repeat(19) + "x ");
        assertThat(passage.after()).isEqualTo(" y" + smile.repeat(19));
        words = words(section("s0", "<p>" + smile.repeat(30) + " word" + smile.repeat(30) + "</p>"));
        passage = words.remember("s0", Passage.chosen(0, 61, "word")).orElseThrow();
        assertThat(passage.before()).as("39 units").isEqualTo(smile.repeat(19) + " ");
    }

    @Test
    void aPassageHasAtMostThreeHundredCodePoints() {
        String smiles = "\uD83D\uDE00".repeat(300);
        assertThat(Passage.chosen(0, 0, smiles).quote()).isEqualTo(smiles);
        assertThatThrownBy(() -> Passage.chosen(0, 0, smiles + "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Passage.chosen(0, 0, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Passage.chosen(-1, 0, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLongTextOfOneLetterIsSearchedAtOnce() {
        var sections = IntStream.range(0, 20)
                .mapToObj(i -> section("s" + i, "<p>" + "a".repeat(5000) + "</p>"))
                .toArray(Course.Section[]::new);
        var words = words(sections);
        var place = new NotePlace(
                "en", "s3", Optional.of(new Passage(0, 7, "a".repeat(300), "b".repeat(40), "a".repeat(40))));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> words.find(place));
    }

    private static NotePlace marked(LessonWords words, String section, int block, String quote) {
        int start = IntStream.range(0, 200)
                .filter(at -> words.remember(section, Passage.chosen(block, at, quote))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        return new NotePlace("en", section, words.remember(section, Passage.chosen(block, start, quote)));
    }

    private static NoteSpot head(String section, NoteSpot.Why why) {
        return new NoteSpot.AtHead(section, why);
    }

    private static Course.Section section(String anchor, String... prose) {
        return new Course.Section(
                anchor,
                "Heading",
                Arrays.stream(prose).<Block>map(Block.Prose::new).toList());
    }

    private static LessonWords words(Course.Section... sections) {
        return new LessonWords(new Course.LessonText("Lesson", List.of(sections), List.of()), "en");
    }
}
