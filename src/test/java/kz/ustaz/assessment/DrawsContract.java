package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Score;
import kz.ustaz.content.EditionId;
import kz.ustaz.question.Answer;
import kz.ustaz.quiz.BankText;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.testing.CourseText;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.WordKind;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every database must do for quizzes that draw from the bank and have sections. */
@Timeout(60)
abstract class DrawsContract {

    private final AssessmentHouse house;
    private final Sittings sittings;

    DrawsContract(Databases make) {
        house = AssessmentHouse.on(make);
        sittings = house.sittings;
    }

    /** One who sits. */
    private record Trainee(Enrolment enrolment, Caller caller) {}

    private Trainee trainee(EditionId edition) {
        var enrolment = house.people.enrol(edition);
        return new Trainee(enrolment, new Caller(enrolment.person()));
    }

    private AttemptId start(Trainee one) {
        return ((Sittings.Start.Open)
                        sittings.start(one.caller(), one.enrolment().id(), "q2", ""))
                .attempt();
    }

    private List<String> texts(Trainee one, AttemptId attempt) {
        return sittings.open(one.caller(), attempt).slots().stream()
                .map(slot -> slot.prompt().text().in("en"))
                .toList();
    }

    private Saved answer(Trainee one, AttemptId attempt, int position, String token) {
        return sittings.answer(
                one.caller(), attempt, position, UUID.randomUUID(), 1, 0, false, Answer.of("word", token));
    }

    /** Chooses the first or the second of what is offered in the author's order: the first is right in every item. */
    private void answerRight(Trainee one, AttemptId attempt, int position) {
        var prompt = (WordKind.WordPrompt)
                sittings.open(one.caller(), attempt).slots().get(position).prompt();
        var token = prompt.pieces().stream()
                .filter(piece -> piece.text().in("en").matches("yes\\d|ox"))
                .findFirst()
                .orElseThrow()
                .token();
        assertThat(answer(one, attempt, position, token)).isInstanceOf(Saved.Stored.class);
    }

    private static CourseText drawn(String... entries) {
        return BankText.course("quiz", entries);
    }

    private static CourseText without(CourseText course, String... texts) {
        String all = course.files().text(BankText.DRAWN_TEXTS).orElseThrow();
        for (String text : texts) {
            all = all.replaceAll("(?m)^  " + text + ":.*\\n", "");
        }
        return course.with(BankText.DRAWN_TEXTS, all);
    }

    @Test
    void peopleGetPapersOfTheirOwnAndKeepThem() {
        var edition =
                house.load(without(drawn("- {id: d1, kind: draw, count: 2, marks: 1}", BankText.OWN), "s1", "s2"));
        var papers = new HashSet<List<String>>();
        for (int i = 0; i < 20; i++) {
            var one = trainee(edition);
            var attempt = start(one);
            var texts = texts(one, attempt);
            assertThat(texts).hasSize(3).doesNotHaveDuplicates().endsWith("Own?");
            assertThat(texts.subList(0, 2)).allMatch(text -> text.matches("Bank question [1-4]\\?"));
            assertThat(texts(one, attempt)).isEqualTo(texts);
            papers.add(texts);
        }
        assertThat(papers.size()).as("of twelve that there are").isGreaterThan(3);
    }

    @Test
    void whatWasDrawnIsMarkedReviewedAndKnownByItsItem() {
        var edition =
                house.load(without(drawn("- {id: d1, kind: draw, count: 2, marks: 3}", BankText.OWN), "s1", "s2"));
        var one = trainee(edition);
        var attempt = start(one);
        answerRight(one, attempt, 0);
        answerRight(one, attempt, 2);
        var texts = texts(one, attempt);
        var review = sittings.handIn(one.caller(), attempt);
        assertThat(review.score()).isEqualTo(new Score(Fraction.of(5), 8));
        assertThat(review.items())
                .extracting(item -> item.variant().prompt().text().in("en"))
                .isEqualTo(texts);
        assertThat(sittings.review(one.caller(), attempt)).isEqualTo(review);
        var items = house.sql
                .sql("select item_id from attempt_mark where attempt = ? order by position")
                .param(attempt.value())
                .query(String.class)
                .list();
        assertThat(items).last().isEqualTo("own");
        for (int position = 0; position < 2; position++) {
            String number = texts.get(position).replaceAll("\\D", "");
            assertThat(items.get(position)).isEqualTo("b" + number);
        }
    }

    @Test
    void aNewEditionOfTheBankLeavesPapersAsTheyAre() {
        var course = without(drawn("- {id: d1, kind: draw, count: 2, marks: 1}", BankText.OWN), "s1", "s2");
        var one = trainee(house.load(course));
        var attempt = start(one);
        var texts = texts(one, attempt);
        house.load(course.replace(BankText.SHELF_TEXTS, "Bank question", "New question"));
        assertThat(texts(one, attempt)).isEqualTo(texts);
        assertThat(sittings.handIn(one.caller(), attempt).items()).hasSize(3);
    }

    @Test
    void whatTheRunBeforeWasAskedComesLast() {
        var edition = house.load(
                without(drawn("- {id: d1, kind: draw, count: 2, marks: 1, unused: true}", BankText.OWN), "s1", "s2"));
        var earlier = trainee(edition);
        var used = Set.copyOf(texts(earlier, start(earlier)).subList(0, 2));
        var later = trainee(edition);
        assertThat(texts(later, start(later)).subList(0, 2)).doesNotContainAnyElementsOf(used);
    }

    @Test
    void aShelfIsNoQuizOfATrainees() {
        var one = trainee(house.load(without(drawn(BankText.OWN), "s1", "s2")));
        Assertions.assertThatThrownBy(
                        () -> sittings.offer(one.caller(), one.enrolment().id(), "shelf"))
                .isInstanceOf(NotFound.class);
        Assertions.assertThatThrownBy(
                        () -> sittings.start(one.caller(), one.enrolment().id(), "shelf", ""))
                .isInstanceOf(NotFound.class);
    }

    private EditionId sectioned() {
        return house.load(drawn(
                "- {id: s1, kind: section, pass: 100}",
                "- {id: d1, kind: draw, count: 2, marks: 1, tags: [birds]}",
                "- {id: s2, kind: section, locks: true}",
                BankText.OWN));
    }

    @Test
    void aSectionThatIsBegunClosesWhatIsBeforeIt() {
        var one = trainee(sectioned());
        var attempt = start(one);
        answerRight(one, attempt, 0);
        assertThat(texts(one, attempt)).as("what is ahead is not told").last().isEqualTo("");
        assertThat(answer(one, attempt, 2, "any")).isInstanceOf(Saved.NotStored.class);

        sittings.beginSection(one.caller(), attempt, 1);
        assertThat(sittings.open(one.caller(), attempt).reach().from())
                .as("not where a section begins")
                .isZero();
        sittings.beginSection(one.caller(), attempt, 2);
        sittings.beginSection(one.caller(), attempt, 2);

        var open = sittings.open(one.caller(), attempt);
        assertThat(open.reach().from()).isEqualTo(2);
        assertThat(open.place()).isEqualTo(2);
        assertThat(texts(one, attempt)).containsExactly("", "", "Own?");
        answerRight(one, attempt, 2);
        assertThat(answer(one, attempt, 0, "any")).isInstanceOf(Saved.NotStored.class);
        var review = sittings.handIn(one.caller(), attempt);
        assertThat(review.score()).isEqualTo(new Score(Fraction.of(3), 4));
    }

    @Test
    void anAnswerThatComesAfterItsSectionWasClosedIsKeptAndDoesNotCount() {
        var one = trainee(sectioned());
        var attempt = start(one);
        answerRight(one, attempt, 0);
        var prompt = (WordKind.WordPrompt)
                sittings.open(one.caller(), attempt).slots().get(1).prompt();
        sittings.beginSection(one.caller(), attempt, 2);
        assertThat(answer(one, attempt, 1, prompt.pieces().getFirst().token()))
                .isInstanceOfSatisfying(
                        Saved.NotStored.class,
                        no -> assertThat(no.reason().key()).isEqualTo("assessment.refused.section-closed"));
        assertThat(house.sql
                        .sql("select count(*) from attempt_step where attempt = ? and type = 'HELD'")
                        .param(attempt.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(sittings.handIn(one.caller(), attempt).score()).isEqualTo(new Score(Fraction.ONE, 4));
    }

    @Test
    void whoFallsShortInASectionHasNotPassed() {
        var one = trainee(sectioned());
        var attempt = start(one);
        answerRight(one, attempt, 0);
        sittings.beginSection(one.caller(), attempt, 2);
        answerRight(one, attempt, 2);
        var review = sittings.handIn(one.caller(), attempt);
        assertThat(review.score().percent()).isEqualTo(75);
        assertThat(review.passed()).isFalse();
        assertThat(review.sections())
                .extracting(Review.SectionScore::fallsShort)
                .containsExactly(true, false);
    }
}
