package kz.ustaz.certification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.CourseFiles;

/**
 * Reads {@code practicum/rubric.yml} and the texts beside it, one file for each language, and reports everything wrong with
 * them. The texts stand apart from the course's folders of languages: having them says nothing of lessons in that language.
 */
final class RubricReading {

    static final String FILE = "practicum/rubric.yml";
    /** More than anybody marks during a lesson. */
    private static final int MOST = 20;

    private static final String CRITERIA = "criteria";
    private static final String POINTS = "points";
    private static final Pattern TEXTS = Pattern.compile("practicum/([a-z]{2,3})\\.yml");
    private static final Set<String> TONGUES = Set.of(Locale.getISOLanguages());

    private final CourseFiles files;
    private final Problems problems;
    private final Map<String, Integer> criteria = new LinkedHashMap<>();
    private final Map<String, Integer> points = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final Map<String, List<Map<String, String>>> anchors = new HashMap<>();

    RubricReading(CourseFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    static boolean reads(String path) {
        return path.equals(FILE) || TEXTS.matcher(path).matches();
    }

    /** The line of each id of a criterion or point, as far as they could be read. */
    Map<String, Integer> ids() {
        var all = new LinkedHashMap<>(criteria);
        all.putAll(points);
        return all;
    }

    /** @return empty where the course has no practicum, or its file cannot be read */
    Optional<Rubric> read(String sourceLanguage) {
        var languages = languages();
        if (!files.has(FILE)) {
            languages
                    .values()
                    .forEach(path -> problems.add(path, 0, "There is no " + FILE + " that these texts are for."));
            return Optional.empty();
        }
        return files.text(FILE).flatMap(text -> Yaml.read(FILE, text, problems)).map(entries -> {
            var fields = new Fields(entries, problems);
            ids(fields, CRITERIA, criteria);
            ids(fields, POINTS, points);
            var passing = passing(fields);
            var dispute = dispute(fields);
            fields.done();
            if (!languages.containsKey(sourceLanguage)) {
                problems.add(FILE, 1, "The file practicum/" + sourceLanguage + ".yml with its texts is missing.");
            }
            languages.forEach(this::texts);
            return rubric(passing, dispute);
        });
    }

    private Map<String, String> languages() {
        var found = new TreeMap<String, String>();
        for (String path : files.under("practicum/")) {
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

    private static void ids(Fields fields, String key, Map<String, Integer> ids) {
        var words = fields.words(key);
        if (words.size() > MOST) {
            fields.wrong(key, "'" + key + "' may name at most " + MOST + ", not " + words.size() + ".");
            words = words.subList(0, MOST);
        }
        for (var word : words) {
            if (fields.checkId(word.value(), word.line())) {
                Integer before = ids.putIfAbsent(word.value(), word.line());
                if (before != null) {
                    fields.wrong(key, "'" + word.value() + "' stands here twice.");
                }
            }
        }
        if (ids.isEmpty()) {
            fields.wrong(key, "'" + key + "' must name at least one.");
        }
    }

    private Rubric.Passing passing(Fields fields) {
        var passing = part(fields, "passing");
        var read = new Rubric.Passing(
                passing.whole("total", 0, Rubric.TOP * Math.max(1, criteria.size())),
                passing.whole("least", 0, Rubric.TOP),
                passing.whole("points", 0, Math.max(1, points.size())));
        passing.done();
        return read;
    }

    private Rubric.Dispute dispute(Fields fields) {
        var dispute = part(fields, "dispute");
        var read = new Rubric.Dispute(dispute.whole("gap", 1, Rubric.TOP), dispute.flagOr("verdict", true));
        dispute.done();
        return read;
    }

    private Fields part(Fields fields, String key) {
        return fields.fields(key).orElseGet(() -> Fields.none(fields.file(), fields.lineOf(key), problems));
    }

    private void texts(String language, String path) {
        files.text(path).flatMap(text -> Yaml.read(path, text, problems)).ifPresent(entries -> {
            var fields = new Fields(entries, problems);
            var ofCriteria = part(fields, CRITERIA);
            for (String id : criteria.keySet()) {
                var criterion = part(ofCriteria, id);
                put(names, id, language, criterion.text("name"));
                levels(id, language, criterion);
                criterion.done();
            }
            ofCriteria.done();
            var ofPoints = part(fields, POINTS);
            points.keySet().forEach(id -> put(names, id, language, ofPoints.text(id)));
            ofPoints.done();
            fields.done();
        });
    }

    private void levels(String id, String language, Fields criterion) {
        var levels = criterion.words("levels");
        if (levels.size() != Rubric.TOP + 1) {
            criterion.wrong(
                    "levels",
                    "'levels' of " + id + " must say what is seen at each level from 0 to " + Rubric.TOP + ": "
                            + (Rubric.TOP + 1) + " texts, not " + levels.size() + ".");
            return;
        }
        var all = anchors.computeIfAbsent(
                id,
                fresh -> IntStream.rangeClosed(0, Rubric.TOP)
                        .<Map<String, String>>mapToObj(level -> new HashMap<>())
                        .toList());
        for (int level = 0; level <= Rubric.TOP; level++) {
            all.get(level).put(language, levels.get(level).value().strip());
        }
    }

    private static void put(Map<String, Map<String, String>> texts, String id, String language, String text) {
        texts.computeIfAbsent(id, fresh -> new HashMap<>()).put(language, text);
    }

    private Rubric rubric(Rubric.Passing passing, Rubric.Dispute dispute) {
        var all = new ArrayList<Rubric.Criterion>();
        for (String id : criteria.keySet()) {
            var levels = anchors.getOrDefault(id, List.of());
            all.add(new Rubric.Criterion(
                    id, name(id), levels.stream().map(Localized::new).toList()));
        }
        var kept = points.keySet().stream()
                .map(id -> new Rubric.Point(id, name(id)))
                .toList();
        return new Rubric(List.copyOf(all), kept, passing, dispute);
    }

    private Localized name(String id) {
        return new Localized(names.getOrDefault(id, Map.of()));
    }
}
