package kz.ustaz.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.survey.Question.Kind;

/**
 * Reads {@code survey/forms.yml} and the texts beside it, one file for each language, and reports everything wrong with
 * them. Longer than most, as structure and texts are read against each other.
 */
final class SurveyReading {

    static final String FILE = "survey/forms.yml";
    /** How long after a run somebody may be asked, in months. */
    static final int LATEST_MONTH = 12;

    /** Levels of a scale. */
    static final int LEVELS = 5;

    /** More than anybody fills in. */
    private static final int MOST_QUESTIONS = 12;

    private static final int MOST_FORMS = 10;
    private static final int MOST_OPTIONS = 8;
    private static final int SHORTEST = 50;
    private static final int LONGEST = 2000;

    private static final String SCALES = "scales";
    private static final String FORMS = "forms";
    private static final String QUESTIONS = "questions";
    private static final String MONTHS = "months";
    private static final String CHOICE = "choice";
    private static final Pattern TEXTS = Pattern.compile("survey/([a-z]{2,3})\\.yml");
    private static final Set<String> TONGUES = Set.of(Locale.getISOLanguages());

    private final CourseFiles files;
    private final Problems problems;
    private final Set<String> scales = new LinkedHashSet<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Bones> forms = new ArrayList<>();
    private final Map<String, Map<String, String>> said = new HashMap<>();

    /** A form without its words. */
    private record Bones(String id, When when, To to, List<Integer> months, List<Bone> questions) {}

    /** @param scale its id; empty for all but a scale */
    private record Bone(String id, Kind kind, String scale, List<String> options, int longest) {}

    SurveyReading(CourseFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    static boolean reads(String path) {
        return path.equals(FILE) || TEXTS.matcher(path).matches();
    }

    /** The line of each id of a form or question, as far as they could be read. */
    Map<String, Integer> ids() {
        return lines;
    }

    /** @return none where the course asks nothing, or its file cannot be read */
    List<Form> read(String sourceLanguage) {
        var languages = languages();
        if (!files.has(FILE)) {
            languages
                    .values()
                    .forEach(path -> problems.add(path, 0, "There is no " + FILE + " that these texts are for."));
            return List.of();
        }
        files.text(FILE).flatMap(text -> Yaml.read(FILE, text, problems)).ifPresent(entries -> {
            var fields = new Fields(entries, problems);
            scales(fields);
            fields.each(FORMS, this::form);
            if (forms.isEmpty() || forms.size() > MOST_FORMS) {
                fields.wrong(FORMS, "'forms' must be 1 to " + MOST_FORMS + " forms, not " + forms.size() + ".");
            }
            fields.done();
            if (!languages.containsKey(sourceLanguage)) {
                problems.add(FILE, 1, "The file survey/" + sourceLanguage + ".yml with its texts is missing.");
            }
            languages.forEach(this::texts);
        });
        return forms.stream().map(this::made).toList();
    }

    private Map<String, String> languages() {
        var found = new TreeMap<String, String>();
        for (String path : files.under("survey/")) {
            var match = TEXTS.matcher(path);
            if (match.matches()) {
                found.put(match.group(1), path);
                if (!TONGUES.contains(match.group(1))) {
                    problems.add(path, 0, "'" + match.group(1) + "' is no language.");
                }
            }
        }
        return found;
    }

    // ---- structure

    private void scales(Fields fields) {
        for (var word : fields.words(SCALES)) {
            if (fields.checkId(word.value(), word.line()) && !scales.add(word.value())) {
                fields.wrong(SCALES, "'" + word.value() + "' stands here twice.");
            }
        }
        if (scales.size() > MOST_FORMS) {
            fields.wrong(SCALES, "'scales' may name at most " + MOST_FORMS + ", not " + scales.size() + ".");
        }
    }

    private void form(Fields fields) {
        String id = fields.id("id");
        var when = When.valueOf(upper(fields.oneOf("when", List.of("day", "run", "after"), true)));
        var to = when == When.AFTER
                ? To.valueOf(upper(fields.oneOf("to", List.of("trainee", "manager"), true)))
                : To.TRAINEE;
        var months = when == When.AFTER ? months(fields) : List.<Integer>of();
        var questions = new ArrayList<Bone>();
        fields.each(QUESTIONS, question -> {
            if (questions.size() <= MOST_QUESTIONS) {
                questions.add(question(question));
            }
        });
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            fields.wrong(QUESTIONS, "'questions' must be 1 to " + MOST_QUESTIONS + " questions.");
        }
        if (forms.size() <= MOST_FORMS && take(fields, id)) {
            forms.add(new Bones(
                    id,
                    when,
                    to,
                    months,
                    questions.stream().filter(one -> !one.id().isEmpty()).toList()));
        }
    }

    /** So that a text is looked for once, and a person not asked one thing twice. */
    private boolean take(Fields fields, String id) {
        if (id.isEmpty()) {
            return false;
        }
        Integer before = lines.putIfAbsent(id, fields.lineOf("id"));
        if (before != null) {
            fields.wrong("id", "'" + id + "' stands in line " + before + " already.");
        }
        return before == null;
    }

    private List<Integer> months(Fields fields) {
        var months = new ArrayList<Integer>();
        for (var word : fields.words(MONTHS)) {
            int month = word.value().matches("[0-9]{1,2}") ? Integer.parseInt(word.value()) : 0;
            if (month < 1 || month > LATEST_MONTH || months.contains(month)) {
                fields.wrong(
                        MONTHS,
                        "'months' must be different whole numbers from 1 to " + LATEST_MONTH + ", such as [3, 6].");
                return List.of();
            }
            months.add(month);
        }
        if (months.isEmpty()) {
            fields.wrong(MONTHS, "'months' must say how many months after the run it is asked, such as [3, 6].");
        }
        return months.stream().sorted().toList();
    }

    private Bone question(Fields fields) {
        String id = fields.id("id");
        id = take(fields, id) ? id : "";
        var kinds =
                List.of("scale", CHOICE, "words").stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            fields.wrong("id", "A question has one of 'scale', 'choice' and 'words'.");
            return new Bone(id, Kind.WORDS, "", List.of(), LONGEST);
        }
        return switch (kinds.getFirst()) {
            case "scale" -> new Bone(id, Kind.SCALE, scale(fields), List.of(), 0);
            case CHOICE -> new Bone(id, Kind.CHOICE, "", options(fields), 0);
            default -> new Bone(id, Kind.WORDS, "", List.of(), fields.whole("words", SHORTEST, LONGEST));
        };
    }

    private String scale(Fields fields) {
        String scale = fields.textOr("scale", "");
        if (!scales.contains(scale)) {
            problems.unknown(FILE, fields.lineOf("scale"), "scale", scale, scales);
        }
        return scale;
    }

    private List<String> options(Fields fields) {
        var options = new LinkedHashSet<String>();
        for (var word : fields.words(CHOICE)) {
            if (fields.checkId(word.value(), word.line()) && !options.add(word.value())) {
                fields.wrong(CHOICE, "'" + word.value() + "' stands here twice.");
            }
        }
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            fields.wrong(CHOICE, "'choice' must name 2 to " + MOST_OPTIONS + " options, not " + options.size() + ".");
        }
        return List.copyOf(options);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    // ---- words

    private void texts(String language, String path) {
        files.text(path).flatMap(text -> Yaml.read(path, text, problems)).ifPresent(entries -> {
            var fields = new Fields(entries, problems);
            var ofScales = part(fields, SCALES);
            scales.forEach(scale -> levels(scale, language, ofScales));
            ofScales.done();
            var ofForms = part(fields, FORMS);
            var ofQuestions = part(fields, QUESTIONS);
            for (Bones form : forms) {
                var own = part(ofForms, form.id());
                put("title " + form.id(), language, own.text("title"));
                put("lead " + form.id(), language, own.text("lead"));
                own.done();
                form.questions().forEach(question -> question(question, language, part(ofQuestions, question.id())));
            }
            ofForms.done();
            ofQuestions.done();
            fields.done();
        });
    }

    private void levels(String scale, String language, Fields ofScales) {
        var levels = ofScales.words(scale);
        if (levels.size() != LEVELS) {
            ofScales.wrong(
                    scale,
                    "'" + scale + "' must have " + LEVELS + " texts, from the worst to the best, not " + levels.size()
                            + ".");
            return;
        }
        for (int i = 0; i < LEVELS; i++) {
            put(
                    "level " + scale + " " + (i + 1),
                    language,
                    levels.get(i).value().strip());
        }
    }

    private void question(Bone question, String language, Fields own) {
        put("question " + question.id(), language, own.text("text"));
        if (question.kind() == Kind.CHOICE) {
            var options = part(own, "options");
            question.options().forEach(option -> put(option(question, option), language, options.text(option)));
            options.done();
        }
        own.done();
    }

    private Fields part(Fields fields, String key) {
        return fields.fields(key).orElseGet(() -> Fields.none(fields.file(), fields.lineOf(key), problems));
    }

    private static String option(Bone question, String option) {
        return "option " + question.id() + " " + option;
    }

    private void put(String what, String language, String text) {
        said.computeIfAbsent(what, fresh -> new HashMap<>()).put(language, text);
    }

    private Localized words(String what) {
        return new Localized(said.getOrDefault(what, Map.of()));
    }

    // ---- both together

    private Form made(Bones bones) {
        return new Form(
                bones.id(),
                bones.when(),
                bones.to(),
                bones.months(),
                words("title " + bones.id()),
                words("lead " + bones.id()),
                bones.questions().stream().map(this::made).toList());
    }

    private Question made(Bone bone) {
        var options = switch (bone.kind()) {
            case SCALE ->
                IntStream.rangeClosed(1, LEVELS)
                        .mapToObj(level -> new Question.Option(
                                String.valueOf(level), words("level " + bone.scale() + " " + level)))
                        .toList();
            case CHOICE ->
                bone.options().stream()
                        .map(option -> new Question.Option(option, words(option(bone, option))))
                        .toList();
            case WORDS -> List.<Question.Option>of();
        };
        return new Question(bone.id(), bone.kind(), words("question " + bone.id()), options, bone.longest());
    }
}
