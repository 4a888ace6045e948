package kz.ustaz.common.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class XlsxFileTest {

    private static final Wording ENGLISH = new Wording(
            new I18NProvider() {
                @Override
                public List<Locale> getProvidedLocales() {
                    return List.of(Locale.ENGLISH);
                }

                @Override
                public String getTranslation(String key, Locale locale, Object... values) {
                    return key;
                }
            },
            Locale.ENGLISH);

    private static final List<TableColumn<String>> COLUMNS = List.<TableColumn<String>>of(
            TableColumn.<String>text("c", _ -> "=Имя", row -> row, Comparator.naturalOrder()),
            new TableColumn<String>(
                    "n", _ -> "number", (row, _) -> Cell.of(row), (row, _) -> row, Comparator.naturalOrder(), true));

    private static byte[] written(int most, String... rows) {
        var bytes = new ByteArrayOutputStream();
        XlsxFile.write(bytes, "Қатысу [1]/'*", COLUMNS, Stream.of(rows), ENGLISH, most);
        return bytes.toByteArray();
    }

    private static List<List<Xlsx.Read>> sheet(String... rows) {
        return Xlsx.sheets(written(1_000, rows)).getFirst();
    }

    private static Xlsx.Read text(String text) {
        return new Xlsx.Read("STRING", text, "");
    }

    @Test
    void numbersAreNumbersAndAllElseIsText() {
        for (String figure : List.of("0", "-1.5", "12.345678", "100", "123456789012345")) {
            assertThat(sheet(figure).get(1))
                    .as(figure)
                    .containsExactly(text(figure), new Xlsx.Read("NUMBER", figure, ""));
        }
        for (String other : List.of("007x", "1e5", "-", "NaN", "1234567890123456", "2026-11-25T14:02:11+05:00")) {
            assertThat(sheet(other).get(1)).as(other).containsExactly(text(other), text(other));
        }
    }

    @Test
    void whatASpreadsheetWouldReckonStaysText() {
        for (String formula : List.of("=1+1", "+7 701", "@SUM(A1)", "＝1", "\t=1", "=cmd|' /C calc'!A0", "-2+3")) {
            assertThat(sheet(formula).get(1)).as(formula).containsExactly(text(formula), text(formula));
        }
        assertThat(sheet("x").getFirst()).containsExactly(text("=Имя"), text("number"));
        assertThat(part(written(1_000, "=1+1"), "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
    }

    @Test
    void whatXmlCannotSayDoesNotSpoilTheFile() {
        String hostile = "a\u0000\u0001\u000b<b>&amp;\ud83d\ufffe]]>\"'\u2028z";
        assertThat(sheet(hostile).get(1).getFirst().text())
                .startsWith("a")
                .contains("<b>&amp;")
                .endsWith("z");
        assertThat(sheet("x".repeat(40_000)).get(1).getFirst().text())
                .hasSize(32_767)
                .endsWith("…");
        assertThat(sheet("x".repeat(32_765) + "\ud83d\ude00\ud83d\ude00")
                        .get(1)
                        .getFirst()
                        .text())
                .endsWith("x…");
    }

    @Test
    void headingsAreBoldAndStayInSight() {
        byte[] book = written(1_000, "one");
        assertThat(part(book, "xl/worksheets/sheet1.xml")).contains("state=\"frozen\"", "ySplit=\"1\"");
        assertThat(part(book, "xl/styles.xml")).contains("<b/>");
        assertThat(part(book, "xl/workbook.xml")).contains("<sheet name=\"&#x49a;&#x430;");
        assertThat(XlsxFile.plain("Қатысу [1]/'*")).isEqualTo("Қатысу  1");
        assertThat(XlsxFile.plain("/".repeat(50))).isEqualTo("1");
        assertThat(XlsxFile.plain("x".repeat(50))).hasSizeLessThan(31);
    }

    @Test
    void rowsThatNoSheetHoldsStandInTheNext() {
        var rows = IntStream.range(0, 12).mapToObj(Integer::toString).toArray(String[]::new);
        var sheets = Xlsx.sheets(written(6, rows));
        assertThat(sheets).hasSize(3);
        assertThat(sheets)
                .allSatisfy(sheet -> assertThat(sheet.getFirst().getLast()).isEqualTo(text("number")));
        assertThat(sheets.stream()
                        .flatMap(sheet -> sheet.stream().skip(1))
                        .map(row -> row.getFirst().text()))
                .containsExactly(rows);
    }

    @Test
    void whoDoesNotWantItAnyMoreStopsIt() {
        var bytes = new ByteArrayOutputStream();
        assertThatThrownBy(() -> XlsxFile.write(
                        bytes,
                        "x",
                        COLUMNS,
                        Stream.generate(() -> "row").peek(row -> {
                            throw new CancellationException();
                        }),
                        ENGLISH))
                .isInstanceOf(CancellationException.class);
    }

    private static String part(byte[] workbook, String name) {
        try {
            var file = Files.createTempFile("part", ".xlsx");
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
