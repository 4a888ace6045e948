package kz.ustaz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The command finds everything that reads files, as the product does. */
class PartsAloneTest {

    @Test
    void everyPartIsThereWithoutADatabase() {
        var parts = PartsAlone.read();
        for (String path : new String[] {
            "day-1/quizzes/d1-quiz.yml",
            "practicum/rubric.yml",
            "certification/requirements.yml",
            "survey/forms.yml",
            "evaluation/tests.yml"
        }) {
            assertThat(parts).as(path).anyMatch(part -> part.reads(path));
        }
    }
}
