package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.question.Answer;
import kz.ustaz.quiz.Authoring;
import kz.ustaz.quiz.Authoring.Published;
import kz.ustaz.quiz.Authoring.Saving;
import kz.ustaz.quiz.QuizDifference;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.study.Programme;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A lead adopts an edition that an author made on screen, and closes what is stuck, while trainees sit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AdoptionContract {

    private static final String QUIZ = "d1-quiz";

    private final Databases make;
    private Installation product;
    private Caller author;
    private Caller lead;
    private int number;

    AdoptionContract(Databases make) {
        this.make = make;
    }

    @BeforeAll
    void start() {
        product = Installation.start(Path.of("modules-content"), make);
        author = product.person("author");
        lead = product.person("lead");
        product.bean(Founding.class).grant(author.person(), Role.AUTHOR, new Scope.Installation());
    }

    @AfterAll
    void stop() {
        product.close();
    }

    /** A run of one trainee, led by the lead. */
    private record Room(RunId run, Caller trainee, EnrolmentId enrolment) {}

    private Room room() {
        String name = "trainee" + ++number;
        var trainee = product.person(name);
        var run = product.run(List.of(name));
        product.bean(Founding.class).grant(lead.person(), Role.LEAD, new Scope.Run(run.value()));
        var enrolment = product.bean(Enrolments.class).own(trainee).getFirst().id();
        return new Room(run, trainee, enrolment);
    }

    private AttemptId start(Room room) {
        var start = product.bean(Sittings.class).start(room.trainee(), room.enrolment(), QUIZ, "");
        return ((Sittings.Start.Open) start).attempt();
    }

    private Sitting sitting(Room room, AttemptId attempt) {
        return product.bean(Sittings.class).open(room.trainee(), attempt);
    }

    private Saved answer(Room room, AttemptId attempt) {
        int numeric = sitting(room, attempt).slots().stream()
                .filter(slot -> slot.kind().equals("numeric"))
                .findFirst()
                .orElseThrow()
                .position();
        return product.bean(Sittings.class)
                .answer(room.trainee(), attempt, numeric, UUID.randomUUID(), 1, 0, false, Answer.of("number", "5"));
    }

    /** Retires the first question that is still asked, and publishes. */
    private void retireOne() {
        var desk = product.bean(Authoring.class);
        var page = desk.open(author, QUIZ);
        page.draft().items().stream()
                .filter(item -> !item.get("retired").equals("true"))
                .findFirst()
                .orElseThrow()
                .set("retired", "true");
        var saved = (Saving.Saved) desk.save(author, page.step(), page.draft());
        assertThat(desk.publish(author, QUIZ, saved.page().step())).isInstanceOf(Published.Done.class);
    }

    @Test
    void whoSatStaysOnHisRevisionAndWhoBeginsAfterAdoptingHasTheNew() {
        var room = room();
        var adoption = product.bean(Adoption.class);
        var attempt = start(room);
        int asked = sitting(room, attempt).slots().size();
        assertThat(answer(room, attempt)).isInstanceOf(Saved.Stored.class);
        assertThat(adoption.offer(lead, room.run()).current()).isTrue();

        retireOne();
        var offer = adoption.offer(lead, room.run());
        assertThat(offer.quizzes()).singleElement().satisfies(changed -> {
            assertThat(changed.difference().quiz()).isEqualTo(QUIZ);
            assertThat(changed.difference().fate()).isEqualTo(QuizDifference.Fate.MARKS);
            assertThat(changed.difference().retired()).isEqualTo(1);
            assertThat(changed.underWay()).isEqualTo(1);
            assertThat(changed.handedIn()).isZero();
        });
        assertThat(sitting(room, attempt).slots()).hasSize(asked);

        retireOne();
        assertThat(adoption.adopt(lead, room.run(), offer.newest()))
                .as("what the lead has not seen is not adopted")
                .isInstanceOf(Adoption.Outcome.No.class);
        var seen = adoption.offer(lead, room.run());
        assertThat(adoption.adopt(lead, room.run(), seen.newest())).isInstanceOf(Adoption.Outcome.Adopted.class);

        assertThat(sitting(room, attempt).slots()).hasSize(asked);
        assertThat(answer(room, attempt)).isInstanceOf(Saved.Stored.class);
        var review = product.bean(Sittings.class).handIn(room.trainee(), attempt);
        assertThat(review.items()).hasSize(asked);
        assertThat(sitting(room, start(room)).slots()).hasSize(asked - 2);
        var days = product.bean(Programme.class)
                .show(room.trainee())
                .page()
                .orElseThrow()
                .days();
        assertThat(days.getFirst().quizzes().getFirst().best())
                .as("results stay")
                .contains(review.score());
    }

    @Test
    void aStuckAttemptIsClosedForAReasonAndANewOneIsBegun() {
        var room = room();
        var desk = product.bean(UnderWay.class);
        var attempt = start(room);
        answer(room, attempt);
        assertThat(desk.list(lead, room.run()))
                .singleElement()
                .satisfies(line -> assertThat(line.lastSave()).isPresent());
        assertThat(desk.close(lead, room.run(), attempt, " ")).isInstanceOf(UnderWay.Outcome.No.class);
        assertThatThrownBy(() -> desk.close(lead, room().run(), attempt, "power cut"))
                .as("by way of another run of his")
                .isInstanceOf(NotFound.class);

        var closed = (UnderWay.Outcome.Closed) desk.close(lead, room.run(), attempt, "power cut");
        assertThat(closed.left()).isEmpty();
        var sittings = product.bean(Sittings.class);
        assertThat(sittings.closed(room.trainee(), attempt)).hasValueSatisfying(why -> {
            assertThat(why.reason()).isEqualTo("power cut");
            assertThat(why.quiz()).isEqualTo(QUIZ);
        });
        assertThatThrownBy(() -> sittings.handIn(room.trainee(), attempt)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sittings.review(room.trainee(), attempt)).isInstanceOf(NotFound.class);
        var again = start(room);
        assertThat(again).isNotEqualTo(attempt);
        assertThat(sittings.attempts(room.trainee()))
                .as("nothing is removed")
                .extracting(Sittings.Line::attempt, Sittings.Line::closed)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(attempt, true),
                        org.assertj.core.groups.Tuple.tuple(again, false));
    }

    @Test
    void aRunOfAnotherLeadDoesNotExist() {
        var room = room();
        var stranger = product.person("stranger" + number);
        assertThatThrownBy(() -> product.bean(Adoption.class).offer(stranger, room.run()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> product.bean(UnderWay.class).list(stranger, room.run()))
                .isInstanceOf(NotFound.class);
    }
}
