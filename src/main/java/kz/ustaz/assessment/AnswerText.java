package kz.ustaz.assessment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kz.ustaz.question.Answer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** An answer as a step keeps it: JSON of its parts. */
final class AnswerText {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ObjectReader PARTS = JSON.readerFor(new TypeReference<Map<String, List<String>>>() {});

    private AnswerText() {}

    static String write(Answer answer) {
        return JSON.writeValueAsString(answer.parts());
    }

    static Answer read(String text) {
        return text.isEmpty() ? Answer.NONE : new Answer(PARTS.readValue(text));
    }

    /** Whether every value is real Unicode: half a surrogate pair cannot be kept by every database. */
    static boolean canBeKept(Answer answer) {
        var encoder = StandardCharsets.UTF_8.newEncoder();
        return answer.parts().values().stream().flatMap(List::stream).allMatch(encoder::canEncode);
    }
}
