package kz.ustaz.content;

import java.util.List;
import java.util.Map;

/**
 * How a lesson is held: for whoever trains, never for trainees, as it has the answers.
 *
 * @param minutes of each step, together the lesson's
 * @param texts by language
 */
public record Guide(String lesson, List<Integer> minutes, Map<String, Text> texts) {

    /** All html. @param steps one for each of the minutes @param risk what can go wrong and what is done then */
    public record Text(String aim, List<String> steps, List<Question> questions, String risk) {}

    /** All html. @param expect what a good answer has, and the usual wrong one */
    public record Question(String ask, String expect) {}

    /** @param source the course's own language, in which every guide is there */
    public Text in(String language, String source) {
        Text own = texts.get(language);
        return own != null ? own : texts.getOrDefault(source, new Text("", List.of(), List.of(), ""));
    }
}
