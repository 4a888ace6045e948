package kz.ustaz.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.ustaz.assessment.Printing;
import kz.ustaz.common.pdf.PdfReading;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.proofs.ProofCourse.Item;
import kz.ustaz.proofs.ProofCourse.Key;
import kz.ustaz.question.Kinds;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.study.HandoutPart;
import kz.ustaz.study.Handouts;
import kz.ustaz.testing.VaadinClient.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nothing that decides a mark leaves the server too early. Two installations whose courses differ in nothing but the
 * hidden part of each item are walked through by the same trainee with the same clock, ids and seeds.
 */
class NoLeakTest {

    private static final Pattern SHOWN_AFTERWARDS = Pattern.compile("(?:feedback|reason|accepted)-[0-9a-f]{16}");

    private static final ProofHouse HOUSE = ProofHouse.shared();
    private static Walk one;
    private static Walk other;
    private static ProofCourse otherCourse;
    private static String paper;
    private static String otherPaper;
    private static String handout;
    private static String otherHandout;

    @BeforeAll
    static void walkThroughBoth() {
        one = Walk.through(HOUSE);
        paper = paper(HOUSE);
        handout = handout(HOUSE);
        try (var house = ProofHouse.with(Key.OTHER)) {
            otherCourse = house.course();
            other = Walk.through(house);
            otherPaper = paper(house);
            otherHandout = handout(house);
        }
    }

    private static String paper(ProofHouse house) {
        var papers = PaperHouse.of(house, "leaving-no-trace");
        return papers.text(ProofCourse.QUIZ, Printing.Part.A) + papers.text(ProofCourse.QUIZ, Printing.Part.B);
    }

    /** The lesson as a trainee takes it along, without the name of its edition, in which the keys are. */
    private static String handout(ProofHouse house) {
        var reader = house.product().person("taking-it-along");
        house.product().run(List.of("taking-it-along"));
        byte[] pdf = house.product()
                .bean(Handouts.class)
                .make(
                        reader,
                        EnrolmentId.of(house.enrolment(reader)),
                        new HandoutPart.Lesson(ProofCourse.LESSON),
                        Locale.ENGLISH);
        return PdfReading.text(pdf)
                .replace(
                        house.product()
                                .bean(Editions.class)
                                .newest()
                                .orElseThrow()
                                .brief(),
                        "edition");
    }

    @Test
    void aHandoutIsTheSameWhateverIsRightAndSaysNothingHidden() {
        assertThat(otherHandout).isEqualTo(handout);
        assertThat(handout).contains("Check yourself " + ItemPair.ALL.size());
        HOUSE.course()
                .items(ProofCourse.LESSON)
                .forEach(item -> assertThat(handout).doesNotContain(item.mark()));
        otherCourse
                .items(ProofCourse.LESSON)
                .forEach(item -> assertThat(otherHandout).doesNotContain(item.mark()));
    }

    @Test
    void aPaperIsTheSameWhateverIsRightAndSaysNothingHidden() {
        assertThat(otherPaper).isEqualTo(paper);
        HOUSE.course().items(ProofCourse.QUIZ).forEach(item -> assertThat(paper).doesNotContain(item.mark()));
        otherCourse
                .items(ProofCourse.QUIZ)
                .forEach(item -> assertThat(otherPaper).doesNotContain(item.mark()));
    }

    @Test
    void everyKindIsWalkedThrough() {
        assertThat(HOUSE.course().items(ProofCourse.QUIZ))
                .extracting(item -> item.pair().kind())
                .containsExactlyInAnyOrderElementsOf(
                        HOUSE.product().bean(Kinds.class).names());
    }

    @Test
    void byteForByteTheSameWhateverIsRight() {
        assertThat(Transcript.of(other.before()).differenceFrom(Transcript.of(one.before())))
                .isEmpty();
        int marks = 2 * ItemPair.ALL.size();
        assertThat(one.review()).contains("0 of " + marks + " — 0\u00a0%");
        int byPeople = 2 * (int) ItemPair.ALL.stream().filter(ItemPair::waits).count();
        int right = marks - byPeople;
        assertThat(other.review()).contains(right + " of " + marks + " — " + 100 * right / marks + "\u00a0%");
    }

    @Test
    void noMarkIsSentBeforeHandInAndReasonsAreShownAfterIt() {
        assertNoMark(one, HOUSE.course());
        assertNoMark(other, otherCourse);
    }

    private static void assertNoMark(Walk walk, ProofCourse course) {
        for (String place : List.of(ProofCourse.QUIZ, ProofCourse.PRACTICE, ProofCourse.LESSON)) {
            course.items(place).forEach(item -> assertNotIn(walk.before(), item));
        }
        course.items(ProofCourse.QUIZ).forEach(item -> {
            assertThat(walk.review()).contains(shownAfterwards(item));
            assertThat(walk.review()).doesNotContain("right-" + item.mark(), "weight-" + item.mark());
        });
    }

    private static List<String> shownAfterwards(Item item) {
        String written = item.structure() + item.texts() + " reason-" + item.mark();
        return SHOWN_AFTERWARDS
                .matcher(written)
                .results()
                .map(found -> found.group())
                .toList();
    }

    @Test
    void practiceExplainsAQuestionOnceItsAnswerIsStoredAndTheKeyIsAskedFor() {
        var trainee = HOUSE.product().person("practiser");
        HOUSE.product().run(List.of("practiser"));
        try (var browser = HOUSE.browserOf("practiser")) {
            var items = HOUSE.course().items(ProofCourse.PRACTICE);
            var sitting = Sitting.start(browser, HOUSE.enrolment(trainee), ProofCourse.PRACTICE);
            sitting.eachPage(() -> {
                for (var question : sitting.questions()) {
                    var item = items.get(Sitting.slot(question));
                    sitting.check(question);
                    var saved = sitting.answer(question, item.pair().rightByOther());
                    assertThat(saved.body()).as("%s", saved).contains("\"stored\"");
                    assertNotIn(browser.exchanges(), item);
                    sitting.check(question);
                    if (!item.pair().kind().equals("essay")) { // nobody marks it in practice: it is explained at once
                        assertNotIn(browser.exchanges(), item); // it is not right, and may be tried again
                        sitting.showTheAnswer();
                    }
                    assertThat(sitting.page().text()).contains(shownAfterwards(item));
                }
            });
        }
    }

    @Test
    void aQuestionInALessonIsExplainedOnceItsAnswerIsStored() {
        var trainee = HOUSE.product().person("reader");
        HOUSE.product().run(List.of("reader"));
        try (var browser = HOUSE.browserOf("reader")) {
            var page = browser.open("lesson/" + HOUSE.enrolment(trainee) + "/" + ProofCourse.LESSON);
            var lesson = page.one("lesson", node -> node.tag().equals("ustaz-lesson"));
            var items = HOUSE.course().items(ProofCourse.LESSON);
            for (int i = 0; i < items.size(); i++) {
                var item = items.get(i);
                String place = String.valueOf(i); // the page never learns the author's id
                var card = page.one("question", node -> node.value("data-check").equals(place));
                page.call(lesson, "answered", place, "{}");
                assertNotIn(browser.exchanges(), item);
                page.call(
                        lesson,
                        "answered",
                        place,
                        Controls.of(card).json(item.pair().rightByOther()));
                assertThat(card.text()).contains(shownAfterwards(item));
            }
        }
    }

    private static void assertNotIn(List<Exchange> exchanges, Item item) {
        assertThat(exchanges)
                .filteredOn(exchange -> exchange.toString().contains(item.mark()))
                .extracting(Exchange::method, Exchange::path, Exchange::sent)
                .as("what was answered with something hidden of " + item.id())
                .isEmpty();
    }
}
