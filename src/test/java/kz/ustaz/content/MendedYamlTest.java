package kz.ustaz.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import org.junit.jupiter.api.Test;

/** Of a file of texts, what is corrected is written anew and the rest stays byte for byte. */
class MendedYamlTest {

    private static String mended(String text, Map<String, String> pieces) {
        var root = Yaml.read("a.yml", text, new Problems()).orElseThrow();
        return MendedYaml.of("a.yml", text, (Yaml.Entries) TextPieces.with(root, pieces));
    }

    @Test
    void aTextOnItsOwnLine() {
        assertThat(mended("# c\na: \"x\"\nb: y # why\n", Map.of("a", "z: z")))
                .isEqualTo("# c\na: \"z: z\"\nb: y # why\n");
    }

    @Test
    void aTextThatSharesItsLineTakesItsNeighboursAlong() {
        assertThat(mended("q:\n  a: {text: \"one\"}\n  b: {text: \"two\"}\n", Map.of("q b text", "zwei")))
                .isEqualTo("q:\n  a: {text: \"one\"}\n  b:\n    text: zwei\n");
    }

    @Test
    void aTextOfAListTakesItsListAlong() {
        assertThat(mended("t: \"x\"\n\nall:\n  - \"one\"\n  - \"two\"\nend: \"y\"\n", Map.of("all 2", "zwei")))
                .isEqualTo("t: \"x\"\n\nall: [one, zwei]\nend: \"y\"\n");
    }

    @Test
    void severalAtOnce() {
        assertThat(mended("a: \"1\"\nb: \"2\"\nc: \"3\"\n", Map.of("a", "x", "c", "y")))
                .isEqualTo("a: x\nb: \"2\"\nc: y\n");
    }

    @Test
    void whatCannotBeTakenApartIsWrittenAnew() {
        assertThat(mended("{a: x, b: y}\n", Map.of("b", "z"))).isEqualTo("a: x\nb: z\n");
        assertThat(mended("a:\n- x\n- y\nb: z\n", Map.of("a 1", "w"))).isEqualTo("a: [w, y]\nb: z\n");
    }

    @Test
    void linesOfATextStay() {
        assertThat(mended("a: |\n  one\n\n  two\nb: x\n", Map.of("a", "one\n\ntwo\nthree")))
                .isEqualTo("a: |-\n  one\n\n  two\n  three\nb: x\n");
        assertThat(mended("a: |\n  one\n  two\nb: x\n", Map.of("a", "one\r\ntwo\r\n")))
                .as("a screen's line ends")
                .isEqualTo("a: |\n  one\n  two\nb: x\n");
    }

    /** The files that ship are laid out by hand. */
    @Test
    void ofAShippedFileOneTermChanges() throws IOException {
        String text = Files.readString(Path.of("modules-content/kk/glossary.yml"));
        var now =
                mended(text, Map.of("terms escrow definition", "Жаңа.")).lines().toList();
        var before = text.lines().toList();
        int from = before.indexOf("  escrow:");
        assertThat(from).isPositive();
        assertThat(now.subList(0, from + 2)).isEqualTo(before.subList(0, from + 2));
        assertThat(now.get(from + 2)).isEqualTo("    definition: Жаңа.");
        assertThat(now.subList(from + 3, now.size())).isEqualTo(before.subList(from + 3, before.size()));
    }
}
