package kz.ustaz.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.common.Localized;
import kz.ustaz.common.pdf.PdfFile;
import kz.ustaz.common.pdf.PdfReading;
import kz.ustaz.common.pdf.Printout;
import kz.ustaz.common.table.Wording;
import kz.ustaz.content.Course;
import kz.ustaz.content.Course.Block;
import kz.ustaz.content.EditionId;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Shelved;
import kz.ustaz.testing.FrameTexts;
import kz.ustaz.testing.WordKind;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A handout of a small course, read by other eyes than those that drew it. */
class HandoutPagesTest {

    private static final String PICTURE = "/media/" + "b".repeat(64) + ".svg";
    private static final String HOSTILE = "<b>Parts</b> & \"traces\" <script>alert(1)</script>";
    private static final String PROSE = """
            <p>Money waits in <button class="term" type="button" data-term="escrow">escrow</button> \
            <cite class="source" data-source="s32"><a href="lesson/one#src-s32">[S32]</a></cite>, as \
            <cite data-source="s9" class="source"><a href="lesson/one#src-s9">[a report]</a></cite> says \
            <cite class="source" data-source="s32"><a href="lesson/one#src-s32">[S32]</a></cite>.</p>
            <h3 id="h1">Smaller</h3>
            <div class="table-wrap" tabindex="0" role="region" aria-label="Part"><table><thead><tr><th scope="col">Part</th></tr></thead>
            <tbody><tr><td>Listing</td></tr></tbody></table></div>
            <p>Next: <a data-lesson="two" href="lesson/two">the second</a>, then <a data-lesson="far" href="lesson/far">another day</a>.<br /></p>
            """;

    private static Course.Lesson lesson(String id, String title, List<Block> blocks) {
        var text = new Course.LessonText(title, List.of(new Course.Section("s0", "A section", blocks)), List.of());
        var kazakh = new Course.LessonText(
                "Ғылым, қағаз, өңір, ұлт, үлгі, һәм, ің, әр " + id,
                List.of(new Course.Section("s0", "Әңгіме", List.of(new Block.Prose("<p>Қауіпсіздік – ұғым.</p>")))),
                List.of());
        return new Course.Lesson(
                id, 20, List.of("o1"), Map.of("en", text, "kk", kazakh), id.equals("one") ? Set.of("kk") : Set.of());
    }

    private static final Course COURSE = course();

    private static Course course() {
        var one = lesson(
                "one",
                HOSTILE,
                List.of(
                        new Block.Prose(PROSE),
                        new Block.Figure("<svg/>", PICTURE, "Two \"rooms\"", "A plan &lt;of&gt; rooms"),
                        new Block.CallOut("why", "<p>Because it lasts.</p>"),
                        new Block.Check("c1"),
                        new Block.Check("gone")));
        var two = lesson("two", "Second lesson", List.of(new Block.Prose("<p>Short.</p>")));
        var far = lesson("far", "Far lesson", List.of(new Block.Prose("<p>Far away.</p>")));
        var sources = new LinkedHashMap<String, Course.Source>();
        sources.put("s9", new Course.Source("s9", "A report", "", "B", LocalDate.of(2026, 11, 22)));
        sources.put(
                "s32",
                new Course.Source("s32", "Book <x>", "https://example.org/a?b=1&c", "A", LocalDate.of(2026, 11, 22)));
        sources.put("s5", new Course.Source("s5", "Never cited", "", "A", LocalDate.of(2026, 11, 22)));
        return new Course(
                "course",
                Localized.of("en", "Course"),
                Localized.of("en", "What it is."),
                "en",
                Set.of("en", "kk"),
                List.of(module("d1", List.of(one, two)), module("d2", List.of(far))),
                Map.of(
                        "escrow",
                        new Course.Term(
                                "escrow",
                                Localized.of("en", "escrow"),
                                Localized.of(
                                        "en",
                                        "<p>Money held by a third, see <button data-term=\"other\">other</button>.</p>")),
                        "other",
                        new Course.Term(
                                "other", Localized.of("en", "other"), Localized.of("en", "<p>Not led to.</p>"))),
                sources);
    }

    private static Course.Module module(String id, List<Course.Lesson> lessons) {
        return new Course.Module(
                id,
                Localized.of("en", "Day " + id),
                Localized.of("en", "Summary of *" + id + "*"),
                60,
                List.of(),
                List.of(new Course.Objective("o1", "apply", Localized.of("en", "Name <all> parts"))),
                lessons,
                List.of());
    }

    private static Optional<Item> item(String id) {
        if (!id.equals("c1")) {
            return Optional.empty();
        }
        var question = new WordKind.WordQuestion(
                Localized.of("en", "Which one has *horns*?"),
                Localized.of("en", "hidden-feedback"),
                List.of("ox", "bee"),
                "ox",
                "hidden-weight");
        return Optional.of(new Item(
                new UUID(1, 2),
                "hidden-id",
                "word",
                question,
                "o1",
                1,
                "one",
                List.of(),
                Localized.of("en", "hidden-reason"),
                Shelved.NOTHING,
                Localized.of("en", "hidden-hint")));
    }

    private static Printout laid(HandoutPart part, String language, int days) {
        var extract = new Extract(
                new EditionId("a".repeat(64)), COURSE, part, COURSE.modules().subList(0, days));
        var pages = new HandoutPages(
                extract,
                new Wording(new FrameTexts(), Locale.of(language)),
                HandoutPagesTest::item,
                new Kinds(List.of(new WordKind())));
        return pages.lay(
                LocalDate.of(2026, 11, 30),
                hash ->
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\" fill=\"currentColor\"><text y=\"9\">x</text></svg>"
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static String words(byte[] pdf) {
        return PdfReading.text(pdf).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    @Test
    void aLessonHasItsTextTermsAndNumberedSourcesAndHostileWordsStayWords() {
        var laid = laid(new HandoutPart.Lesson("one"), "en", 1);
        byte[] pdf = PdfFile.write(laid);
        assertThat(PdfReading.faults(pdf)).isEmpty();
        assertThat(words(pdf))
                .contains(
                        HOSTILE,
                        "Course · Day d1 · Lesson 1 of 2",
                        "Edition aaaaaaaaaa · English · made on 30 November 2026",
                        "Name <all> parts",
                        "waits in escrow [1], as a report [2] says [1].",
                        "Next: the second, then another day.",
                        "A plan <of> rooms",
                        "Check yourself 1 Which one has horns?",
                        "escrow – Money held by a third, see other.",
                        "[1] S32 – Book <x>. https://example.org/a?b=1&c · Confidence A. As read 22 November 2026",
                        "[2] S9 – A report. Confidence B.")
                .doesNotContain("hidden-", "Never cited", "Not led to", "not been approved", "Second lesson");
        assertThat(laid.body()).contains("<h3>Smaller</h3>").doesNotContain("lesson/two", "<button", "<cite");
    }

    @Test
    void aLinkWithinSaysWhereItLeadsAndAPictureWhatItShows() throws IOException {
        var laid = laid(new HandoutPart.Day("d1"), "en", 1);
        byte[] pdf = PdfFile.write(laid);
        assertThat(PdfReading.faults(pdf)).isEmpty();
        assertThat(laid.body()).contains("alt=\"Two &quot;rooms&quot;\"");
        var said = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                page.getAnnotations().forEach(link -> said.add(String.valueOf(link.getContents())));
            }
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.children())
                    .extracting(item -> item.getTitle())
                    .containsExactly(HOSTILE, "Second lesson", "Glossary", "Sources");
        }
        assertThat(said)
                .contains("Source 1: Book <x>", "Source 2: A report", "Glossary: escrow", "Second lesson", HOSTILE)
                .doesNotContain("null", "");
    }

    /** Each lesson begins a page: the second stands on the third, after the first page and a lesson of one page. */
    @Test
    void theContentsNameThePages() {
        String text = words(PdfFile.write(laid(new HandoutPart.Day("d1"), "en", 1)));
        assertThat(text).containsPattern("Contents " + java.util.regex.Pattern.quote(HOSTILE) + " +2 Second lesson +3");
        assertThat(text).containsPattern("Glossary +4 Sources +4");
    }

    @Test
    @Tag("deep")
    void theWholeCourseHasTheDaysThatAreGivenAndSaysHowMany() {
        String part = words(PdfFile.write(laid(new HandoutPart.Whole(), "en", 1)));
        assertThat(part).contains("Days in this handout: 1 of 2").doesNotContain("Far away");
        byte[] whole = PdfFile.write(laid(new HandoutPart.Whole(), "en", 2));
        assertThat(PdfReading.faults(whole)).isEmpty();
        assertThat(words(whole)).contains("Day d2", "Far away").doesNotContain("Days in this handout");
    }

    @Test
    void aTranslationIsReadInItsOwnLettersAndSaysThatNobodyApprovedIt() {
        byte[] pdf = PdfFile.write(laid(new HandoutPart.Lesson("one"), "kk", 1));
        assertThat(PdfReading.faults(pdf)).isEmpty();
        assertThat(words(pdf))
                .contains(
                        "Ғылым, қағаз, өңір, ұлт, үлгі, һәм, ің, әр one",
                        "Бұл мәтін – әлі бекітілмеген аударма.",
                        "Қауіпсіздік – ұғым.",
                        "Қазақ тілі");
        assertThat(words(PdfFile.write(laid(new HandoutPart.Lesson("two"), "kk", 1))))
                .doesNotContain("бекітілмеген");
    }
}
