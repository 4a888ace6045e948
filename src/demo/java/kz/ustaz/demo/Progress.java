package kz.ustaz.demo;

import java.util.List;
import java.util.UUID;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.content.Course;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.study.Lessons;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets some trainees read and sit quizzes at the real desks, so that the screens have something to show. */
class Progress {

    /** Stands beside the first day's quiz, and is sat before anything is read. */
    private static final String PRE_TEST = "pre-test";

    /** How many of its questions are answered. */
    private static final int KNOWN_BEFORE = 12;

    private final Lessons lessons;
    private final Sittings sittings;
    private final Enrolments enrolments;
    private final Editions editions;
    private final Quizzes quizzes;
    private final Kinds kinds;
    private final Ids ids;
    private final JdbcClient sql;

    Progress(
            Lessons lessons,
            Sittings sittings,
            Enrolments enrolments,
            Editions editions,
            Quizzes quizzes,
            Kinds kinds,
            Ids ids,
            JdbcClient sql) {
        this.lessons = lessons;
        this.sittings = sittings;
        this.enrolments = enrolments;
        this.editions = editions;
        this.quizzes = quizzes;
        this.kinds = kinds;
        this.ids = ids;
        this.sql = sql;
    }

    /** The first trainee stands at the very beginning. */
    void make(List<Caller> trainees) {
        if (trainees.size() < 6) {
            return;
        }
        days(trainees.get(1), 1);
        readSome(trainees.get(1), 1, 1);
        readSome(trainees.get(2), 0, Integer.MAX_VALUE);
        sit(trainees.get(2), 0, 3, true);
        readSome(trainees.get(3), 0, 1);
        days(trainees.get(4), 3);
        readSome(trainees.get(5), 0, Integer.MAX_VALUE);
        sit(trainees.get(5), 0, 4, false);
    }

    private void days(Caller who, int days) {
        sit(who, PRE_TEST, KNOWN_BEFORE, true);
        for (int day = 0; day < days; day++) {
            readSome(who, day, Integer.MAX_VALUE);
            sit(who, day, Integer.MAX_VALUE, true);
        }
    }

    /** Reads some lessons of a day to the end, and opens the one after them. */
    private void readSome(Caller who, int day, int some) {
        var enrolment = enrolment(who);
        var all = module(enrolment, day).lessons();
        for (int i = 0; i < all.size() && i <= some; i++) {
            String lesson = all.get(i).id();
            lessons.open(who, enrolment.id(), lesson);
            if (i < some) {
                lessons.markRead(who, enrolment.id(), lesson);
            }
        }
    }

    /** Sits a day's quizzes, but not the pre-test and none that is drawn by chance. */
    private void sit(Caller who, int day, int questions, boolean handIn) {
        var enrolment = enrolment(who);
        for (var placement : module(enrolment, day).quizzes()) {
            boolean drawn = quizzes.in(enrolment.run().edition(), placement.quiz())
                    .plan()
                    .draws();
            if (!placement.quiz().equals(PRE_TEST) && !drawn) {
                sit(who, placement.quiz(), questions, handIn);
            }
        }
    }

    /** Answers the first questions of a quiz rightly and leaves the others. */
    private void sit(Caller who, String quiz, int questions, boolean handIn) {
        var enrolment = enrolment(who);
        var items = quizzes.in(enrolment.run().edition(), quiz).items();
        if (sittings.start(who, enrolment.id(), quiz, "") instanceof Sittings.Start.Open open) {
            answer(who, open.attempt(), items.subList(0, Math.min(questions, items.size())));
            if (handIn) {
                sittings.handIn(who, open.attempt());
            }
        }
    }

    private void answer(Caller who, AttemptId attempt, List<Item> items) {
        long seed = sql.sql("select seed from attempt where id = ?")
                .param(attempt.value())
                .query(Long.class)
                .single();
        UUID page = ids.next();
        long version = sittings.open(who, attempt).version();
        for (int position = 0; position < items.size(); position++) {
            var item = items.get(position);
            var variant = item.question().vary(Dice.of(seed, position));
            Answer best = new Guess(kinds.get(item.kind()), item.question(), variant).best();
            if (!best.isEmpty()) {
                sittings.answer(who, attempt, position, page, position + 1L, version, false, best);
            }
        }
    }

    private Enrolment enrolment(Caller who) {
        return enrolments.own(who).getFirst();
    }

    private Course.Module module(Enrolment enrolment, int day) {
        return editions.course(enrolment.run().edition()).modules().get(day);
    }
}
