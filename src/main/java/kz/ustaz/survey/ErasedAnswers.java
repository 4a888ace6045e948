package kz.ustaz.survey;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.ErasesWords;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.EditionId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of what a person answered with his name, and was answered about him, the free words go and what was chosen from a list
 * stays: figures are made of it. Where the form is known no more, nothing says which is which, and all goes.
 */
@Component
class ErasedAnswers implements ErasesWords {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcOperations sql;
    private final FormsOfEditions forms;

    ErasedAnswers(JdbcOperations sql, FormsOfEditions forms) {
        this.sql = sql;
        this.forms = forms;
    }

    private record Written(UUID id, EditionId edition, String form, Given given) {}

    @Override
    public void erase(PersonId person) {
        var all = sql.query(
                """
                select f.id, f.edition, f.form, f.answers from survey_follow_up f
                  left join enrolment e on e.id = f.enrolment_id
                where e.person_id = ? or f.answered_by = ?""",
                (row, _) -> new Written(
                        row.getObject(1, UUID.class),
                        new EditionId(row.getString(2)),
                        row.getString(3),
                        JSON.readValue(row.getString(4), Given.class)),
                person.value(),
                person.value());
        all.forEach(one -> sql.update(
                "update survey_follow_up set answers = ? where id = ?",
                JSON.writeValueAsString(new Given(chosen(one))),
                one.id()));
    }

    private Map<String, String> chosen(Written one) {
        return forms.find(one.edition(), one.form()).stream()
                .flatMap(form -> form.questions().stream())
                .filter(question -> !question.isWords())
                .filter(question -> one.given().values().containsKey(question.id()))
                .collect(Collectors.toMap(Question::id, question -> one.given().of(question.id())));
    }
}
