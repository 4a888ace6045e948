package kz.ustaz.tour;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.ports.Names;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.content.Course;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.Answer;
import kz.ustaz.question.choice.ChoicePrompt;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.study.Lessons;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo's trainees do at the real desks between two pictures. */
final class Trainees {

    private final ApplicationContext product;
    private final StoppedClock clock;

    Trainees(ApplicationContext product) {
        this.product = product;
        clock = bean(StoppedClock.class);
    }

    private <T> T bean(Class<T> type) {
        return product.getBean(type);
    }

    private JdbcClient sql() {
        return bean(JdbcClient.class);
    }

    /** The product is told first, or it would give the time back that it seems to have been away. */
    void itIs(Instant now) {
        sql().sql("update server_beat set exam_at = ?, wall_at = ?")
                .params(now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .update();
        clock.put(now);
    }

    Caller named(String name) {
        return new Caller(bean(Names.class).byKeys(List.of(name)).get(name));
    }

    Enrolment enrolment(String name) {
        return bean(Enrolments.class).own(named(name)).getFirst();
    }

    RunId run() {
        return enrolment("trainee1").run().id();
    }

    /** Such as {@code lesson/…/d1-anatomy}. */
    String address(String view, String name, String place) {
        return view + "/" + enrolment(name).id().value() + "/" + place;
    }

    /** The last attempt that was handed in. */
    String result(String name, String quiz) {
        return "result/"
                + sql().sql("select id from attempt where enrolment_id = ? and quiz_id = ? and state = 'HANDED_IN'"
                                + " order by number desc limit 1")
                        .params(enrolment(name).id().value(), quiz)
                        .query(UUID.class)
                        .single();
    }

    /** Reads so many lessons of a day and opens the one after them. @param day from 0 */
    void reads(String name, int day, int lessons) {
        var desk = bean(Lessons.class);
        var all = modules(name).get(day).lessons();
        for (int i = 0; i < all.size() && i <= lessons; i++) {
            desk.open(named(name), enrolment(name).id(), all.get(i).id());
            if (i < lessons) {
                desk.markRead(named(name), enrolment(name).id(), all.get(i).id());
            }
        }
    }

    private List<Course.Module> modules(String name) {
        return bean(Editions.class).course(enrolment(name).run().edition()).modules();
    }

    AttemptId starts(String name, String quiz) {
        return ((Sittings.Start.Open)
                        bean(Sittings.class).start(named(name), enrolment(name).id(), quiz, ""))
                .attempt();
    }

    /** Of the questions that offer a choice the ones from a place on, so many. */
    void answers(String name, AttemptId attempt, int from, int many) {
        var sittings = bean(Sittings.class);
        var open = sittings.open(named(name), attempt);
        var page = new UUID(7, from);
        long version = open.version();
        var choices = open.slots().stream()
                .filter(slot -> slot.prompt() instanceof ChoicePrompt)
                .skip(from)
                .limit(many)
                .toList();
        for (int i = 0; i < choices.size(); i++) {
            var option = ((ChoicePrompt) choices.get(i).prompt()).options().getFirst();
            var answer = Answer.of("choice", option.token());
            sittings.answer(named(name), attempt, choices.get(i).position(), page, i + 1L, version, false, answer);
        }
    }

    void handsIn(String name, AttemptId attempt) {
        bean(Sittings.class).handIn(named(name), attempt);
    }

    /** Has read everything and passed what is required: how that looks other pictures show. */
    void hasLearnedAll(String name) {
        for (int day = 0; day < modules(name).size(); day++) {
            var module = modules(name).get(day);
            module.quizzes().stream()
                    .filter(Course.Placement::required)
                    .forEach(placed -> passed(name, placed.quiz(), module.id()));
            reads(name, day, Integer.MAX_VALUE);
        }
    }

    private void passed(String name, String quiz, String module) {
        var enrolment = enrolment(name).id().value();
        sql().sql("delete from quiz_standing where enrolment_id = ? and quiz_id = ?")
                .params(enrolment, quiz)
                .update();
        sql().sql(
                        "insert into quiz_standing (enrolment_id, quiz_id, module_id, best_num, best_den, best_available, passed_at)"
                                + " values (?, ?, ?, 8, 1, 8, ?)")
                .params(enrolment, quiz, module, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
