package kz.ustaz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every language says everything, and nothing is said that no language knows. */
class LanguagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)");
    private static final Pattern ROOM = Pattern.compile("^# -+ ([a-z]+) -+$", Pattern.MULTILINE);
    private static final String ACTION = "audit.action.";
    private static final Pattern FILE_NAME =
            Pattern.compile(".*\\.(yml|ts|css|md|svg|html|properties|json|sql|txt|js)");

    private final Map<String, Map<String, String>> texts = read();

    @Test
    void thereAreThree() {
        assertThat(texts).containsOnlyKeys("en", "ru", "kk");
    }

    @Test
    void eachHasTheSameKeysOnce() {
        texts.forEach((language, own) -> {
            assertThat(own.keySet()).as(language).isEqualTo(texts.get("en").keySet());
            var seen = new HashSet<String>();
            var doubled = lines(language)
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> !seen.add(key))
                    .toList();
            assertThat(doubled).as("written twice in " + language).isEmpty();
        });
    }

    @Test
    void noTextIsEmpty() {
        texts.forEach((language, own) -> assertThat(own)
                .as(language)
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank()));
    }

    @Test
    void eachTextHasTheSameGaps() {
        texts.forEach((language, own) -> own.forEach((key, text) -> assertThat(gaps(text))
                .as(language + " " + key)
                .isEqualTo(gaps(texts.get("en").get(key)))));
    }

    /** A text with gaps goes through MessageFormat, which eats single apostrophes; one without does not. */
    @Test
    void apostrophesAreDoubledWhereTheyMustBeAndOnlyThere() {
        var wrong = new ArrayList<String>();
        texts.forEach((language, own) -> own.forEach((key, text) -> {
            boolean hasGaps = !gaps(text).isEmpty();
            boolean isWrong = hasGaps ? text.replace("''", "").contains("'") : text.contains("''");
            if (isWrong) {
                wrong.add(language + " " + key + ": " + text);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    /** A literal may be a key, the beginning of keys, or the word of an action in the audit. */
    @Test
    void everyKeyInJavaHasItsText() {
        var keys = new TreeSet<>(texts.get("en").keySet());
        String rooms =
                ROOM.matcher(read("en")).results().map(match -> match.group(1)).collect(Collectors.joining("|"));
        var literal = Pattern.compile("\"((?:" + rooms + ")\\.[a-z][a-zA-Z0-9.-]*)\"");
        var unknown = new TreeMap<String, String>();
        for (Path file : sources()) {
            literal.matcher(content(file))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(key -> {
                        String beginning = key.endsWith(".") ? key : key + ".";
                        String after = keys.ceiling(beginning);
                        boolean known = keys.contains(key)
                                || keys.contains(ACTION + key)
                                || after != null && after.startsWith(beginning)
                                || FILE_NAME.matcher(key).matches();
                        if (!known) {
                            unknown.put(key, file.getFileName().toString());
                        }
                    });
        }
        assertThat(unknown).isEmpty();
    }

    /** The word is the first literal of a call, where it is not handed on; and no word is left that nobody uses. */
    @Test
    void everyActionInTheAuditHasItsWord() {
        var call = Pattern.compile("\\b(?:record(?:System)?|handOver)\\([^\";]*\"([a-z-]+\\.[a-z.-]+)\"");
        var used = sources().stream()
                .flatMap(file -> call.matcher(content(file)).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        var named = texts.get("en").keySet().stream()
                .filter(key -> key.startsWith(ACTION))
                .map(key -> key.substring(ACTION.length()))
                .toList();
        assertThat(found("\\brecord(?:System)?\\([^\";]*\"([a-z-]+\\.[a-z.-]+)\""))
                .isSubsetOf(named);
        assertThat(found("\"([a-z-]+\\.[a-z.-]+)\"")).containsAll(named);
    }

    private static Set<String> found(String pattern) {
        var word = Pattern.compile(pattern);
        return sources().stream()
                .flatMap(file -> word.matcher(content(file)).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, String>> read() {
        try (var files = Files.list(FOLDER)) {
            var all = new TreeMap<String, Map<String, String>>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("translations_") && name.endsWith(".properties"))
                    .map(name -> name.substring("translations_".length(), name.length() - ".properties".length()))
                    .forEach(language -> all.put(language, parse(read(language))));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> parse(String text) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(text));
            var sorted = new TreeMap<String, String>();
            properties.forEach((key, value) -> sorted.put((String) key, (String) value));
            return sorted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String language) {
        return content(FOLDER.resolve("translations_" + language + ".properties"));
    }

    private static java.util.stream.Stream<String> lines(String language) {
        return read(language).lines();
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static List<Path> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
