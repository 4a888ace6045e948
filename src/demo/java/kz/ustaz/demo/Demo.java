package kz.ustaz.demo;

import java.util.List;
import java.util.Objects;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Units;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.Planning;
import kz.ustaz.roster.Runs;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.study.Lessons;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with invented people once the course is loaded. That the demo answers on this machine only, and
 * uses only a database that it made, is seen to by the storage before anything starts.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class Demo {

    /** Among the trainees: whoever has come to the last day. */
    private static final int PRACTISES = 4;

    @Bean
    @Order
    ApplicationRunner demoPeople(
            Founding founding,
            Runs runs,
            Planning planning,
            Progress progress,
            Earlier earlier,
            Becoming becoming,
            Evaluated evaluated,
            JdbcClient sql,
            TransactionTemplate transaction) {
        return arguments -> {
            long people =
                    sql.sql("select count(*) from person").query(Long.class).single();
            if (people == 0) {
                // all of them or none, so that an interrupted first start is made up for by the second
                var made = Objects.requireNonNull(transaction.execute(status -> {
                    var all = new People(founding, runs, planning).make();
                    return new Made(all, all.trainees().isEmpty() ? List.of() : earlier.make(all.staff()));
                }));
                // not one for each answer, as the disk is waited for at the end of each
                transaction.executeWithoutResult(
                        status -> progress.make(made.people().trainees()));
                transaction.executeWithoutResult(status -> earlier.sit(made.graduates()));
                if (!made.graduates().isEmpty()) {
                    var graduates = made.graduates().reversed();
                    becoming.make(
                            made.people().staff(),
                            made.people().trainees().get(PRACTISES),
                            graduates.get(1),
                            graduates.getFirst());
                    evaluated.make(made.people().staff(), made.graduates());
                }
            }
        };
    }

    private record Made(People.Made people, List<Caller> graduates) {}

    @Bean
    Earlier demoEarlier(
            Founding founding,
            Runs runs,
            Units units,
            Sittings sittings,
            Enrolments enrolments,
            Editions editions,
            Quizzes quizzes,
            Kinds kinds,
            JdbcClient sql) {
        return new Earlier(founding, runs, units, sittings, enrolments, editions, quizzes, kinds, sql);
    }

    @Bean
    Progress demoProgress(
            Lessons lessons,
            Sittings sittings,
            Enrolments enrolments,
            Editions editions,
            Quizzes quizzes,
            Kinds kinds,
            Ids ids,
            JdbcClient sql) {
        return new Progress(lessons, sittings, enrolments, editions, quizzes, kinds, ids, sql);
    }
}
