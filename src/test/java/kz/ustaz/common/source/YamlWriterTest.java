package kz.ustaz.common.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlWriterTest {

    private static final String[] PIECES = {
        "a",
        "Ә",
        "«да»",
        " ",
        "  ",
        "\n",
        "\n\n",
        ": ",
        " #",
        "#",
        "-",
        "- ",
        "'",
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&x",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "~",
        "null",
        "true",
        "1.5",
        "?",
        "? ",
        ":",
        "\t",
        "\u0007",
        "\u00a0",
        "\u2028",
        "🙂",
        "word",
        "<b>",
        "long enough to need a line of its own, as a reason or a question of some length often does in real files"
    };

    @Test
    void writesAQuizAsItsFilesStand() {
        String file = """
                id: q
                pass: 60
                items:
                  - id: q1
                    kind: choice
                    sources: [s1, s2]
                    options:
                      - {id: a, right: true}
                      - {id: b}
                  - id: q2
                    kind: numeric
                    value: 7.7
                    unit: "%"
                    accept:
                      - trusted third party
                      - "yes: no"
                texts:
                  intro: >-
                    A text that is longer than a hundred characters stands on lines of its own, and is broken at the first space after a hundred and
                    thirty.
                  code: |-
                    one

                    two
                """;
        var read = Yaml.read("f", file, new Problems()).orElseThrow();
        assertThat(YamlWriter.write(read)).isEqualTo(file);
    }

    @Test
    void whateverIsWrittenIsReadAgainAsItWas() {
        var random = new Random(20261125);
        for (int i = 0; i < 8_000; i++) {
            var root = entries(random, 3);
            String text = YamlWriter.write(root);
            var problems = new Problems();
            var again = Yaml.read("f", text, problems);
            assertThat(problems.list()).as(text).isEmpty();
            assertThat(Yaml.canonical(again.orElseThrow())).as(text).isEqualTo(Yaml.canonical(root));
            assertThat(YamlWriter.write(again.orElseThrow())).isEqualTo(text);
        }
    }

    @Test
    void aChangedTextChangesItsOwnLinesOnly() {
        for (String changed : List.of(
                "", "x", "Another: text", "A much longer text ".repeat(12).strip(), "two\nlines")) {
            var lines = write("b", "Second: with a colon").lines().toList();
            var now = write("b", changed).lines().toList();
            assertThat(now.subList(0, 2)).isEqualTo(lines.subList(0, 2));
            assertThat(now.getLast()).isEqualTo(lines.getLast());
        }
    }

    private static String write(String key, String text) {
        var options = new LinkedHashMap<String, Yaml>();
        options.put("a", text("First"));
        options.put(key, text(text));
        options.put("c", text("Third"));
        return YamlWriter.write(map(Map.of("options", map(options))));
    }

    private static Yaml.Text text(String value) {
        return new Yaml.Text("", 0, value, false);
    }

    private static Yaml.Entries map(Map<String, Yaml> entries) {
        return new Yaml.Entries("", 0, entries, Map.of());
    }

    private static Yaml.Entries entries(Random random, int depth) {
        var entries = new LinkedHashMap<String, Yaml>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            entries.put(
                    random.nextInt(3) == 0 ? "k" + text(random).replaceAll("\\s", "") : "k" + i, node(random, depth));
        }
        return map(entries);
    }

    private static Yaml node(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 -> entries(random, depth - 1);
            case 2 -> {
                var items = new ArrayList<Yaml>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(node(random, depth - 1));
                }
                yield new Yaml.Items("", 0, items);
            }
            default -> text(text(random));
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
