package kz.ustaz.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.survey.Asked;
import kz.ustaz.survey.Evaluation;
import kz.ustaz.survey.Given;
import kz.ustaz.survey.Question;
import kz.ustaz.survey.Tally;
import kz.ustaz.survey.To;
import kz.ustaz.survey.When;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets people have looked back at a run that is over, with and without their names. What could be answered in spring the real
 * desks do not take any more, so that it is written where they would have kept it.
 */
@Component
@Profile("demo")
class LookedBack {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Of the people in the run how many did not answer. */
    private static final int SILENT = 2;

    /** How many answered with their name, each time. */
    private static final int NAMED = 7;

    private static final Duration LATER = Duration.ofDays(5);

    private static final List<String> WORDS = List.of(
            "Образцы протоколов и разбор ошибок",
            "Жұппен жұмыс істеу, әсіресе хаттама толтыру",
            "Больше времени на практику",
            "Ұғымды түсіндірме, мысалдар көп болды",
            "The exercise on evidence was close to my work");

    private final Evaluation evaluation;
    private final Enrolments enrolments;
    private final JdbcOperations sql;
    private final Ids ids;
    private final Clock clock;
    /** The same demo each time. */
    private final Random chance = new Random(20260417);

    LookedBack(Evaluation evaluation, Enrolments enrolments, JdbcOperations sql, Ids ids, Clock clock) {
        this.evaluation = evaluation;
        this.enrolments = enrolments;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    void make(People.Staff staff, Run run, List<Caller> people) {
        var now = clock.instant();
        for (var result : evaluation.show(staff.instructor(), run.id()).results()) {
            var asked = result.asked();
            if (asked.opens().plus(LATER).isAfter(now)) {
                continue;
            }
            if (asked.form().when() == When.AFTER) {
                named(staff, run, asked, people.reversed().subList(0, NAMED));
            } else {
                unnamed(run, asked, people.subList(SILENT, people.size()));
            }
        }
    }

    private void unnamed(Run run, Asked asked, List<Caller> people) {
        var counts = new TreeMap<String, SortedMap<String, Integer>>();
        var words = new TreeMap<String, List<String>>();
        people.forEach(who -> given(asked).values().forEach((question, value) -> {
            if (isWords(asked, question)) {
                words.computeIfAbsent(question, _ -> new ArrayList<>()).add(value);
            } else {
                counts.computeIfAbsent(question, _ -> new TreeMap<>()).merge(value, 1, Integer::sum);
            }
        }));
        sql.update(
                "insert into survey_round (run_id, form, about, edition, tally) values (?, ?, ?, ?, ?)",
                run.id().value(),
                asked.form().id(),
                asked.about(),
                run.edition().hash(),
                JSON.writeValueAsString(new Tally(people.size(), counts, words)));
        sql.batchUpdate(
                "insert into survey_answered (enrolment_id, form, about) values (?, ?, ?)",
                people.stream()
                        .map(who -> new Object[] {enrolment(who), asked.form().id(), asked.about()})
                        .toList());
    }

    private void named(People.Staff staff, Run run, Asked asked, List<Caller> people) {
        var at = asked.opens().plus(LATER).atOffset(ZoneOffset.UTC);
        sql.batchUpdate(
                "insert into survey_follow_up (id, run_id, enrolment_id, form, months, edition, answers, answered_by,"
                        + " answered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                people.stream()
                        .map(who -> new Object[] {
                            ids.next(),
                            run.id().value(),
                            enrolment(who),
                            asked.form().id(),
                            Integer.valueOf(asked.about()),
                            run.edition().hash(),
                            JSON.writeValueAsString(given(asked)),
                            (asked.form().to() == To.MANAGER ? staff.supervisor() : who)
                                    .person()
                                    .value(),
                            at
                        })
                        .toList());
    }

    private Object enrolment(Caller who) {
        return enrolments.own(who).getLast().id().value();
    }

    private static boolean isWords(Asked asked, String question) {
        return asked.form().questions().stream().anyMatch(one -> one.id().equals(question) && one.isWords());
    }

    /** Content on the whole, and every third writes something. */
    private Given given(Asked asked) {
        var given = Given.EMPTY;
        for (var question : asked.form().questions()) {
            given = switch (question.kind()) {
                case SCALE -> given.with(question.id(), String.valueOf(Math.min(5, 3 + chance.nextInt(4) * 2 / 3)));
                case CHOICE -> given.with(question.id(), option(question));
                case WORDS ->
                    chance.nextInt(3) == 0 ? given.with(question.id(), WORDS.get(chance.nextInt(WORDS.size()))) : given;
            };
        }
        return given;
    }

    private String option(Question question) {
        return question.options().get(chance.nextInt(question.options().size())).id();
    }
}
