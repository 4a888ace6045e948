package kz.ustaz.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Remembered;
import kz.ustaz.content.ModulePlan.PlannedLesson;

/** The files guides.yml of one module; it may do without. */
final class GuideReader {

    /** Characters of texts. */
    private static final Remembered<Source, String> KNOWN =
            new Remembered<>(2_000_000, source -> source.markdown().length());

    private record Source(String markdown, Around around) {}

    /** What the structure says. @param questions how many */
    private record Planned(List<Integer> minutes, int questions) {}

    private final ModulePlan plan;
    private final Outline outline;
    private final Links links;
    private final Draft draft;

    private GuideReader(ModulePlan plan, Outline outline, Links links, Draft draft) {
        this.plan = plan;
        this.outline = outline;
        this.links = links;
        this.draft = draft;
    }

    /** By lesson. */
    static Map<String, Guide> read(ModulePlan plan, Outline outline, Links links, Draft draft) {
        return new GuideReader(plan, outline, links, draft).read();
    }

    private Map<String, Guide> read() {
        var planned = draft.yamlIfThere(plan.id() + "/guides.yml").map(this::planned);
        var texts = new TreeMap<String, Map<String, Guide.Text>>();
        for (String language : outline.languagesInOrder()) {
            String path = plan.id() + "/" + language + "/guides.yml";
            boolean needed = planned.isPresent() && language.equals(outline.sourceLanguage());
            var file = needed ? draft.yaml(path, new Place(plan.id() + "/guides.yml", 1)) : draft.yamlIfThere(path);
            var around = Around.of(plan.id(), language, draft.files(), links);
            file.ifPresent(fields -> texts.put(language, texts(fields, planned.orElse(Map.of()), around)));
        }
        var guides = new LinkedHashMap<String, Guide>();
        planned.orElse(Map.of()).forEach((lesson, steps) -> {
            var own = new TreeMap<String, Guide.Text>();
            texts.forEach((language, byLesson) ->
                    Optional.ofNullable(byLesson.get(lesson)).ifPresent(text -> own.put(language, text)));
            guides.put(lesson, new Guide(lesson, steps.minutes(), own));
        });
        return guides;
    }

    private Map<String, Planned> planned(Fields file) {
        var planned = new LinkedHashMap<String, Planned>();
        file.each("guides", guide -> {
            String id = guide.text("lesson");
            var minutes = minutes(guide);
            int questions = guide.whole("questions", 1, 20);
            var lesson =
                    plan.lessons().stream().filter(one -> one.id().equals(id)).findFirst();
            lesson.ifPresentOrElse(
                    found -> compare(guide, found, minutes),
                    () -> draft.problems()
                            .unknown(
                                    guide.file(),
                                    guide.lineOf("lesson"),
                                    "lesson of this module",
                                    id,
                                    plan.lessonIds()));
            if (planned.put(id, new Planned(minutes, questions)) != null) {
                guide.wrong("lesson", "The lesson '" + id + "' has two guides.");
            }
        });
        file.done();
        return planned;
    }

    private static List<Integer> minutes(Fields guide) {
        var minutes = new ArrayList<Integer>();
        for (var step : guide.words("steps")) {
            if (step.value().matches("[1-9][0-9]{0,2}")) {
                minutes.add(Integer.parseInt(step.value()));
            } else {
                guide.wrong("steps", "'steps' are whole minutes from 1 to 999, one number for each step.");
            }
        }
        return minutes;
    }

    private static void compare(Fields guide, PlannedLesson lesson, List<Integer> minutes) {
        int all = minutes.stream().mapToInt(Integer::intValue).sum();
        if (all != lesson.minutes()) {
            guide.wrong("steps", "The steps take " + all + " minutes and the lesson " + lesson.minutes() + ".");
        }
    }

    private Map<String, Guide.Text> texts(Fields file, Map<String, Planned> planned, Around around) {
        var texts = new LinkedHashMap<String, Guide.Text>();
        file.fields("guides")
                .ifPresentOrElse(
                        guides -> {
                            guides.keys()
                                    .forEach(lesson -> guides.fields(lesson)
                                            .ifPresent(
                                                    guide -> texts.put(lesson, text(guide, lesson, planned, around))));
                            planned.keySet().stream()
                                    .filter(lesson -> !guides.has(lesson))
                                    .forEach(lesson -> draft.problems()
                                            .add(
                                                    guides.file(),
                                                    guides.line(),
                                                    "The guide to '" + lesson + "' has no text here."));
                        },
                        () -> file.wrong("guides", "'guides' is missing: a text for each lesson."));
        file.done();
        return texts;
    }

    private Guide.Text text(Fields guide, String lesson, Map<String, Planned> planned, Around around) {
        String aim = html(guide, "aim", around);
        var steps = guide.words("steps").stream()
                .map(step -> html(step.value(), new Place(guide.file(), step.line()), around))
                .toList();
        var questions = new ArrayList<Guide.Question>();
        guide.each("questions", question -> {
            questions.add(new Guide.Question(html(question, "ask", around), html(question, "expect", around)));
        });
        String risk = html(guide, "risk", around);
        guide.done();
        var wanted = planned.get(lesson);
        if (wanted == null) {
            draft.problems()
                    .unknown(
                            guide.file(),
                            guide.line(),
                            "guide in " + plan.id() + "/guides.yml to",
                            lesson,
                            planned.keySet());
        } else {
            same(guide, "steps", steps.size(), wanted.minutes().size());
            same(guide, "questions", questions.size(), wanted.questions());
        }
        return new Guide.Text(aim, steps, List.copyOf(questions), risk);
    }

    private static void same(Fields guide, String key, int here, int there) {
        if (here != there) {
            guide.wrong(key, "There are " + here + " " + key + " here and " + there + " in the structure.");
        }
    }

    private String html(Fields fields, String key, Around around) {
        return html(fields.text(key), new Place(fields.file(), fields.lineOf(key)), around);
    }

    /** A term and a source stand in it as words: it is read where no card opens. */
    private String html(String markdown, Place place, Around around) {
        return KNOWN.read(
                        new Source(markdown, around),
                        found -> Optional.of(
                                new Markup("").html(Markup.parse(ItemText.read(markdown, around, place, found)))),
                        draft.problems())
                .orElseThrow();
    }
}
