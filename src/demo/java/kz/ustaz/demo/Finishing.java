package kz.ustaz.demo;

import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.study.Lessons;
import kz.ustaz.study.Programme;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets somebody finish the course at the real desks: he reads all lessons and passes what is required, and the final exam. */
@Component
@Profile("demo")
class Finishing {

    static final String FINAL_EXAM = "final-exam";

    /** Nobody knows everything: of so many questions one is left out. */
    private static final int KNOWS = 7;

    private final Programme programme;
    private final Lessons lessons;
    private final Sittings sittings;
    private final Enrolments enrolments;
    private final Quizzes quizzes;
    private final Key key;
    private final Ids ids;
    private final JdbcClient sql;

    Finishing(
            Programme programme,
            Lessons lessons,
            Sittings sittings,
            Enrolments enrolments,
            Quizzes quizzes,
            Kinds kinds,
            Ids ids,
            JdbcClient sql) {
        this.programme = programme;
        this.lessons = lessons;
        this.sittings = sittings;
        this.enrolments = enrolments;
        this.quizzes = quizzes;
        this.key = new Key(kinds, sql);
        this.ids = ids;
        this.sql = sql;
    }

    void finish(Caller who) {
        learn(who);
        sit(who, FINAL_EXAM, Finishing::isKnown);
    }

    /** The same without the exam. */
    void learn(Caller who) {
        var enrolment = enrolments.own(who).getFirst();
        for (var day : programme.show(who).page().orElseThrow().days()) {
            for (var line : day.lessons()) {
                lessons.open(who, enrolment.id(), line.lesson().id());
                lessons.markRead(who, enrolment.id(), line.lesson().id());
            }
            day.quizzes().stream()
                    .filter(line -> line.required() && !line.passed())
                    .forEach(line -> sit(who, line.quiz(), Finishing::isKnown));
        }
    }

    private static boolean isKnown(int position) {
        return position % KNOWS < KNOWS - 1;
    }

    /** @param knows which questions he answers rightly, by their place; the others he leaves */
    void sit(Caller who, String quiz, IntPredicate knows) {
        var enrolment = enrolments.own(who).getFirst();
        if (sittings.start(who, enrolment.id(), quiz, "") instanceof Sittings.Start.Open open) {
            answer(
                    who,
                    open.attempt(),
                    quizzes.in(enrolment.run().edition(), quiz).items(),
                    knows);
            sittings.handIn(who, open.attempt());
        }
    }

    private void answer(Caller who, AttemptId attempt, List<Item> items, IntPredicate knows) {
        long seed = sql.sql("select seed from attempt where id = ?")
                .param(attempt.value())
                .query(Long.class)
                .single();
        UUID page = ids.next();
        for (int position = 0; position < items.size(); position++) {
            if (knows.test(position)) {
                var item = items.get(position);
                var answer = key.right(item, item.question().vary(Dice.of(seed, position)));
                sittings.answer(who, attempt, position, page, position + 1L, position, false, answer);
            }
        }
    }
}
