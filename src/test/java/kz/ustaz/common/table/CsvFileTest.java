package kz.ustaz.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static final Wording ENGLISH = new Wording(new Keys(), Locale.ENGLISH);

    /** Gives back the key. */
    private static final class Keys implements I18NProvider {
        @Override
        public List<Locale> getProvidedLocales() {
            return List.of(Locale.ENGLISH);
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... values) {
            return key;
        }
    }

    private static String written(String heading, String... rows) {
        var bytes = new ByteArrayOutputStream();
        var column = TableColumn.<String>text("c", _ -> heading, row -> row, Comparator.naturalOrder());
        var length = new TableColumn<String>(
                "n",
                wording -> wording.get("length"),
                (row, wording) -> Cell.of(row.length() + " letters"),
                (row, wording) -> Integer.toString(row.length()),
                Comparator.comparing(String::length));
        CsvFile.write(bytes, List.of(column, length), Stream.of(rows), ENGLISH);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void beginsWithTheMarkOfUtf8AndTheHeadings() {
        assertThat(written("Имя", "Әлия")).isEqualTo("\uFEFFИмя,length\r\nӘлия,4\r\n");
    }

    @Test
    void quotesWhatWouldEndACellOrALine() {
        assertThat(written("c", "a,b", "say \"so\"", "two\nlines"))
                .isEqualTo("\uFEFFc,length\r\n\"a,b\",3\r\n\"say \"\"so\"\"\",8\r\n\"two\nlines\",9\r\n");
    }

    @Test
    void whatASpreadsheetWouldReckonStaysText() {
        for (String formula : List.of("=1+1", "+7 701", "-2", "@SUM(A1)", "＝1", "－1", "\t=1", "\r=1")) {
            String cell = written("c", formula).lines().skip(1).findFirst().orElseThrow();
            assertThat(cell.replace("\"", "")).as(formula).startsWith("'");
        }
        assertThat(written("=heading", "a=b")).contains("'=heading").contains("\na=b,3");
    }

    @Test
    void aCharacterOfTwoHalvesStaysWholeWhereverTheBuffersEnd() {
        String face = "\uD83D\uDE42";
        String row = "ә".repeat(37) + face;
        for (int before = 0; before < 40; before++) {
            String text = "x".repeat(before) + row.repeat(800);
            assertThat(written("c", text)).isEqualTo("\uFEFFc,length\r\n" + text + "," + text.length() + "\r\n");
        }
        assertThat(written("c", "half \uD83D")).contains("half ?");
    }
}
