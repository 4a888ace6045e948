package kz.ustaz.common.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TableSourceTest {

    private static final String BOOK = "xl/workbook.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static SentTable read(byte[] file) {
        try {
            return TableSource.read(file);
        } catch (UnreadableTable e) {
            return fail("refused: " + e.why());
        }
    }

    private static SentTable csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The last word of the reason's key, and what stands in its gaps. */
    private static String refusal(byte[] file) {
        var why = catchThrowableOfType(UnreadableTable.class, () -> TableSource.read(file))
                .why();
        return (why.key().replace("common.table.refused.", "") + " " + Arrays.toString(why.values()))
                .replace(" []", "");
    }

    private static String refusal(String csv) {
        return refusal(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static SentTable.Row row(int number, String... cells) {
        return new SentTable.Row(number, List.of(cells));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theHeadingRowTellsWhatPartsTheCells(String separator) {
        String text = "Тегі|\"Аты; мен, \"\"лақабы\"\"\"|Unit\r\nӘбдіғали|Ұлан|\"A,\nB;\"\r\n".replace("|", separator);
        assertThat(csv(text))
                .isEqualTo(csv("\uFEFF" + text))
                .isEqualTo(new SentTable(
                        List.of("Тегі", "Аты; мен, \"лақабы\"", "Unit"),
                        List.of(row(2, "Әбдіғали", "Ұлан", "A,\nB;"))));
    }

    @Test
    void rowsAreCountedAsASpreadsheetCountsThemAndEmptyOnesPassedOver() {
        assertThat(csv("\n a , b \n\n\"x\ny\",\u00A01\u00A0\n,\n2\n"))
                .isEqualTo(new SentTable(List.of("a", "b"), List.of(row(4, "x\ny", "1"), row(6, "2", ""))));
    }

    @Test
    void lettersThatWerePutTogetherAreOne() {
        assertThat(csv("a\nИ\u0306\n").rows().getFirst().cells()).containsExactly("Й");
    }

    @Test
    void aWrongCsvIsToldWithItsRow() {
        assertThat(refusal("")).isEqualTo("empty");
        assertThat(refusal("\n,,\n")).isEqualTo("empty");
        assertThat(refusal("a,b\n")).isEqualTo("headings-only");
        assertThat(refusal("a,b\n1,2\n1,2,3\n")).isEqualTo("wide [3]");
        assertThat(refusal("a,b\n1,2\n1,\"2\n3,4\n")).isEqualTo("quote [3]");
        assertThat(refusal("a,b\n1,\"2\"x\n")).isEqualTo("quote [2]");
        assertThat(refusal("a\n" + "x".repeat(501) + "\n")).isEqualTo("cell [2, 500]");
        assertThat(refusal("a\n" + "x\n".repeat(5_001))).isEqualTo("rows [5000]");
        assertThat(refusal(",".repeat(60) + "a\n1\n")).isEqualTo("columns [60]");
        assertThat(csv("a\n" + "x\n".repeat(5_000)).rows()).hasSize(5_000);
        assertThat(csv(",".repeat(59) + "a\n1\n").headings()).hasSize(60);
    }

    @Test
    void whatIsNoTextIsTold() {
        assertThat(refusal("Аты\nҰлан\n".getBytes(StandardCharsets.UTF_16))).isEqualTo("encoding [1]");
        assertThat(refusal("name\nx\nИван\n".getBytes(Charset.forName("windows-1251"))))
                .isEqualTo("encoding [3]");
        assertThat(refusal(new byte[] {'a', '\n', (byte) 0xD0})).isEqualTo("encoding [2]");
        assertThat(refusal("a\nb\0c\n")).isEqualTo("binary");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEqualTo("old-workbook");
    }

    @Test
    void aLineOfAHundredMegabytesAndOneThatJustFitsAreLeftAtOnce() {
        byte[] huge = new byte[100_000_000];
        Arrays.fill(huge, (byte) 'x');
        assertThat(refusal(huge)).isEqualTo("size [5]");
        byte[] line = Arrays.copyOf(huge, TableSource.MOST_BYTES);
        assertThat(refusal(line)).isEqualTo("cell [1, 500]");
        Arrays.fill(line, (byte) ',');
        assertThat(refusal(line)).isEqualTo("empty");
        Arrays.fill(line, (byte) '"');
        assertThat(refusal(line)).isIn("quote [1]", "cell [1, 500]");
        line[0] = 'x';
        Arrays.fill(line, 1, line.length, (byte) '\n');
        assertThat(refusal(line)).isEqualTo("headings-only");
    }

    private static byte[] workbook(Consumer<Worksheet> filled) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", null)) {
            filled.accept(book.newWorksheet("People"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] example() {
        return workbook(sheet -> {
            sheet.value(0, 0, "Нөмір");
            sheet.inlineString(0, 1, "Тегі");
            sheet.value(0, 2, "C");
            sheet.value(2, 0, 1234567890123L);
            sheet.value(2, 1, "Әбдіғали");
            sheet.value(2, 2, true);
            sheet.value(3, 0, 12.5);
            sheet.style(3, 100).bold().set();
        });
    }

    @Test
    void aWorkbookIsReadAsItIsSeen() {
        assertThat(read(example()))
                .isEqualTo(new SentTable(
                        List.of("Нөмір", "Тегі", "C"),
                        List.of(row(3, "1234567890123", "Әбдіғали", "TRUE"), row(4, "12.5", "", ""))));
    }

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("_rels/.rels", """
                <Relationships xmlns="r"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/>\
                </Relationships>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="r"><Relationship Id="b" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/>\
                <Relationship Id="c" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
        parts.put(BOOK, """
                <workbook xmlns:r="r"><sheets><sheet name="old" sheetId="1" state="hidden" r:id="z"/>\
                <sheet name="people" sheetId="2" r:id="b"/></sheets></workbook>""");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><t>num</t><rPh><t>said</t></rPh></si><si><r><t>fam</t></r><r><t>ily</t></r></si></sst>");
        return parts;
    }

    private static byte[] book(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook whose headings are «num» and «family», with such rows below them. */
    private static byte[] sheet(String rows) {
        return sheetAfter("", rows);
    }

    private static byte[] sheetAfter(String before, String rows) {
        var parts = parts();
        parts.put(
                SHEET,
                before + "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>" + rows
                        + "</sheetData></worksheet>");
        return book(parts);
    }

    private static String cell(String cell) {
        return "<row r=\"7\">" + cell + "</row>";
    }

    @Test
    void whatOtherProgramsWriteIsUnderstood() {
        assertThat(read(sheet(
                        "<row r=\"7\"><c r=\"B7\" t=\"inlineStr\"><is><r><t>O</t></r><r><t>raz</t></r></is></c></row>"
                                + "<row><c><f>1+1</f><v>1.5E3</v></c><c t=\"str\"><f>A1</f><v/></c></row>")))
                .isEqualTo(new SentTable(List.of("num", "family"), List.of(row(7, "", "Oraz"), row(8, "1500", ""))));
        assertThat(read(sheet(cell("<c><v>1E300</v></c>"))).rows().getFirst().cells())
                .containsExactly("1E300", "");
    }

    @Test
    void aWrongWorkbookIsToldWithItsRow() {
        assertThat(refusal(sheet(""))).isEqualTo("headings-only");
        assertThat(refusal(sheet(cell("<c><f>NOW()</f></c>")))).isEqualTo("formula [7]");
        assertThat(refusal(sheet(cell("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"))))
                .isEqualTo("error [7]");
        assertThat(refusal(sheet(cell("<c r=\"C7\"><v>1</v></c>")))).isEqualTo("wide [7]");
        assertThat(refusal(sheet(cell("<c r=\"XFD7\"><v>1</v></c>")))).isEqualTo("columns [60]");
        assertThat(refusal(sheet(cell("<c t=\"str\"><v>" + "x".repeat(600) + "</v></c>"))))
                .isEqualTo("cell [7, 500]");
        for (String odd : List.of(
                "<c r=\"ZZZZZZ7\"><v>1</v></c>",
                "<c r=\"7\"><v>1</v></c>",
                "<c t=\"s\"><v>99</v></c>",
                "<c t=\"s\"><v>-1</v></c>",
                "<c t=\"s\"><v>x</v></c>",
                "<c><v>x</v></c>",
                "<c><v>1E99999999999</v></c>",
                "<c t=\"?\"><v>1</v></c>",
                "<c><v>1</c>",
                "<c>".repeat(200))) {
            assertThat(refusal(sheet(cell(odd)))).as(odd).isEqualTo("broken");
        }
        assertThat(refusal(sheet("<row r=\"1\"/>"))).isEqualTo("broken");
        assertThat(refusal(sheet("<row r=\"99999999999\"/>"))).isEqualTo("broken");
    }

    @Test
    void nothingIsDeclaredAndNothingFetched() {
        String file = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        assertThat(refusal(sheetAfter(file, cell("<c t=\"str\"><v>&e;</v></c>"))))
                .isEqualTo("broken");
        String laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        assertThat(refusal(sheetAfter(laughs, cell("<c t=\"str\"><v>&b;</v></c>"))))
                .isEqualTo("broken");
        assertThat(refusal(sheetAfter("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">", cell("<c><v>1</v></c>"))))
                .isEqualTo("broken");
        for (String target : List.of("../../../etc/passwd", "file:///etc/passwd", "mailto:x", "http://[", "")) {
            var parts = parts();
            parts.put("_rels/.rels", parts.get("_rels/.rels").replace("xl/workbook.xml", target));
            assertThat(refusal(book(parts))).as(target).isEqualTo("broken");
        }
    }

    @Test
    void aBombIsLeftBeforeItFillsTheMemory() {
        var parts = parts();
        parts.put(SHEET, "<worksheet><sheetData>" + " ".repeat(60_000_000) + "</sheetData></worksheet>");
        byte[] tight = book(parts);
        assertThat(tight.length).isLessThan(100_000);
        assertThat(refusal(tight)).isEqualTo("unpacked");

        assertThat(refusal(sheet("<row/>".repeat(9_000_000)))).isEqualTo("unpacked");
        parts.put("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(300_001) + "</sst>");
        assertThat(refusal(book(parts))).isEqualTo("unpacked");
        var many = new LinkedHashMap<>(parts());
        for (int i = 0; i < 1_001; i++) {
            many.put("x" + i, "");
        }
        assertThat(refusal(book(many))).isEqualTo("unpacked");
        // one text, named by so many cells that it would be large
        var named = parts();
        named.put("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(500) + "</t></si></sst>");
        String row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(60) + "</row>";
        named.put(SHEET, "<worksheet><sheetData>" + row.repeat(1_000) + "</sheetData></worksheet>");
        assertThat(refusal(book(named))).isEqualTo("unpacked");
    }

    @Test
    void aWorkbookInPiecesIsTold() {
        byte[] whole = example();
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("broken");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4})).isEqualTo("broken");
        assertThat(refusal(book(Map.of("hello.txt", "hello")))).isEqualTo("broken");
        var all = parts();
        all.put(
                SHEET,
                "<worksheet><sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData></worksheet>");
        assertThat(read(book(all)).headings()).containsExactly("1");
        for (String part : all.keySet()) {
            var parts = new LinkedHashMap<>(all);
            parts.remove(part);
            assertThat(refusal(book(parts))).as(part).isEqualTo("broken");
        }
    }

    /** Whatever a damaged file holds, it is read or refused, and fails in no other way. */
    @Test
    void damageNeverSurprises() {
        var random = new Random(24);
        byte[] workbook = sheet(cell("<c t=\"str\"><v>Әлия</v></c>"));
        byte[] text = "a;b\n\"Ә\";2\n".getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 800; i++) {
            byte[] file = (i % 2 == 0 ? workbook : text).clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(TableSource.read(file).rows()).isNotEmpty();
            } catch (UnreadableTable e) {
                assertThat(e.why().key()).startsWith("common.table.refused.");
                refused++;
            }
        }
        assertThat(refused).isBetween(50, 750);
    }
}
