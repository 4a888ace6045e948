package kz.ustaz.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A single-choice question of a GIFT file, as far as the exam of the benchmark needs that format: no escapes, no other
 * kinds, feedback for each option and for the question.
 */
record GiftQuestion(String title, String text, List<Option> options, String feedback) {

    private static final Pattern QUESTION =
            Pattern.compile("::(?<title>.*?)::\\[html](?<text>.*?)\\{(?<answers>.*?)\\n}", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("\\s*(?<sign>[=~])(?<text>.*)#(?<feedback>.*)");
    private static final Pattern GENERAL = Pattern.compile("\\s*####(?<feedback>.*)");

    record Option(boolean right, String text, String feedback) {}

    /** All questions of a file, in order. */
    static List<GiftQuestion> read(String file) {
        var questions = new ArrayList<GiftQuestion>();
        var found = QUESTION.matcher(file);
        while (found.find()) {
            var options = new ArrayList<Option>();
            String feedback = "";
            for (String line : found.group("answers").strip().split("\n")) {
                var general = GENERAL.matcher(line);
                var option = OPTION.matcher(line);
                if (general.matches()) {
                    feedback = general.group("feedback").strip();
                } else if (option.matches()) {
                    options.add(new Option(
                            option.group("sign").equals("="),
                            option.group("text").strip(),
                            option.group("feedback").strip()));
                } else {
                    throw new IllegalArgumentException("not understood: " + line);
                }
            }
            questions.add(new GiftQuestion(
                    found.group("title"), withoutTags(found.group("text")), List.copyOf(options), feedback));
        }
        return questions;
    }

    private static String withoutTags(String html) {
        return html.replaceAll("<[^>]+>", "").strip();
    }
}
