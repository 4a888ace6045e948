package kz.ustaz.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part;
import kz.ustaz.content.ports.TextUnit;
import kz.ustaz.content.ports.TextUnit.Sort;
import kz.ustaz.content.ports.TextUnit.Text;

/** All texts of a checked course that are translated, those of other rooms among them. */
final class TextUnits {

    private static final Pattern TEXT = Pattern.compile("<text\\b.*?</text>", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("<[^>]*>");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private final CourseFiles files;
    private final Course course;
    private final List<TextUnit> units = new ArrayList<>();

    private TextUnits(CourseFiles files, Course course) {
        this.files = files;
        this.course = course;
    }

    /** In the order of the course. */
    static List<TextUnit> of(CourseFiles files, Course course, Part.Known known, List<Part> parts) {
        var all = new TextUnits(files, course);
        all.read();
        // the command and the product know the parts in another order, and write the same files
        parts.stream()
                .map(part -> part.units(files, known))
                .filter(units -> !units.isEmpty())
                .sorted(Comparator.comparing(units -> units.getFirst().sort()))
                .forEach(all.units::addAll);
        return List.copyOf(all.units);
    }

    private void read() {
        add("", Sort.COURSE, "course", language -> yaml(language + "/" + Outline.FILE));
        course.glossary()
                .keySet()
                .forEach(term ->
                        add("", Sort.TERM, term, language -> yaml(language + "/" + Glossary.FILE, "terms", term)));
        course.modules().forEach(this::module);
    }

    private void module(Course.Module module) {
        String folder = module.id() + "/";
        add(module.id(), Sort.MODULE, "module", language -> yaml(folder + language + "/module.yml"));
        for (var lesson : module.lessons()) {
            String id = lesson.id();
            add(module.id(), Sort.LESSON, id, language -> whole(folder + language + "/" + id + ".md"));
            if (course.guides().containsKey(id)) {
                add(
                        module.id(),
                        Sort.GUIDE,
                        "guide-" + id,
                        language -> yaml(folder + language + "/guides.yml", "guides", id));
            }
        }
        files.under(Media.folder(module.id())).stream()
                .filter(path -> hasWords(files, path))
                .forEach(path -> add(
                        module.id(),
                        Sort.PICTURE,
                        "picture-" + path.substring(path.lastIndexOf('/') + 1),
                        language -> whole(
                                language.equals(course.sourceLanguage())
                                        ? path
                                        : Media.own(module.id(), language, path))));
    }

    private void add(String module, Sort sort, String id, Function<String, Optional<Text>> in) {
        var texts = new TreeMap<String, Text>();
        course.languages().forEach(language -> in.apply(language).ifPresent(text -> texts.put(language, text)));
        units.add(new TextUnit(module, sort, id, texts));
    }

    private Optional<Text> whole(String path) {
        return files.text(path).map(text -> new Text(path, List.of(), 0, text.strip()));
    }

    private Optional<Text> yaml(String path, String... keys) {
        return Text.of(files, path, keys);
    }

    /** Letters of a figure's parts are the same in each language, and so is what only a blind reader hears: texts say that. */
    static boolean hasWords(CourseFiles files, String path) {
        if (!path.endsWith(".svg")) {
            return false;
        }
        var texts = TEXT.matcher(new String(files.bytes(path), StandardCharsets.UTF_8));
        while (texts.find()) {
            if (WORD.matcher(MARK.matcher(texts.group()).replaceAll(" ")).find()) {
                return true;
            }
        }
        return false;
    }

    /** Units by the file that says how far their translation is. @param language not the source's */
    static Map<String, List<TextUnit>> byFile(List<TextUnit> units, String language) {
        var files = new LinkedHashMap<String, List<TextUnit>>();
        units.forEach(
                unit -> files.computeIfAbsent(TranslationFile.path(unit.module(), language), path -> new ArrayList<>())
                        .add(unit));
        return files;
    }
}
