package kz.ustaz.study;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Ids;
import kz.ustaz.question.Answer;
import kz.ustaz.quiz.Item;
import kz.ustaz.roster.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers to check-yourself questions. Rows are only added. */
@Repository
class CheckAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<String>>> PARTS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final Ids ids;

    CheckAnswers(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** @param revision of the item when it was answered */
    record Given(String item, UUID revision, Answer answer) {}

    void add(EnrolmentId enrolment, String lesson, Item item, Answer answer, Fraction fraction, Instant at) {
        sql.sql("""
                        insert into check_answer (id, enrolment_id, lesson_id, item_id, item_revision, answer,
                          fraction_num, fraction_den, answered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        ids.next(),
                        enrolment.value(),
                        lesson,
                        item.id(),
                        item.revision(),
                        JSON.writeValueAsString(answer.parts()),
                        fraction.numerator(),
                        fraction.denominator(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest answer to each item of a lesson. One query. */
    Map<String, Given> latest(EnrolmentId enrolment, String lesson) {
        var latest = new HashMap<String, Given>();
        sql.sql("""
                        select item_id, item_revision, answer from check_answer
                        where enrolment_id = ? and lesson_id = ? order by answered_at, id""")
                .params(enrolment.value(), lesson)
                .query((row, number) -> new Given(
                        row.getString("item_id"),
                        row.getObject("item_revision", UUID.class),
                        new Answer(JSON.readValue(row.getString("answer"), PARTS))))
                .list()
                .forEach(given -> latest.put(given.item(), given));
        return latest;
    }
}
