package kz.ustaz.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.common.pdf.PdfReading;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.content.Course;
import kz.ustaz.content.Course.Block;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.testing.ScreenTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Handouts of the shipped course in each language. What pages look like lies in {@code target/looks}. */
@Tag("deep")
class HandoutsDeepTest extends ScreenTest {

    private static final int CHARACTERS_OF_A_REASON = 30;
    private static final float LOOK_DPI = 110;
    private static final int PAGES_TO_LOOK_AT = 8;

    @Autowired
    Founding founding;

    @Autowired
    Handouts handouts;

    @Autowired
    Editions editions;

    @Autowired
    Quizzes quizzes;

    private Caller author;
    private EditionId edition;
    private Course course;

    @BeforeEach
    void found() {
        String name = "author" + UUID.randomUUID().toString().substring(24);
        author = new Caller(founding.person(
                new NewPerson(name, name, "Оразов", "Асан", "", "", "", "", founding.unit("Академия", null), "en"),
                "four plain horses"));
        founding.grant(author.person(), Role.AUTHOR, new Scope.Installation());
        edition = editions.newest().orElseThrow();
        course = editions.course(edition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void aLessonADayAndTheCourseAreAccessibleAndSayNothingHidden(String language) throws IOException {
        look("lesson", language, new HandoutPart.Lesson("d1-anatomy"));
        byte[] day = look("day", language, new HandoutPart.Day("day-1"));
        assertThat(PdfReading.faults(day)).isEmpty();
        byte[] whole = look("course", language, new HandoutPart.Whole());
        assertThat(PdfReading.faults(whole)).isEmpty();
        String text = bare(PdfReading.text(whole));
        hides(text, language);
        if (language.equals("kk")) {
            assertThat(text).contains("ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "һ", "і", "Ә", "Ғ", "Қ", "Ө", "Ү", "І");
        }
        course.modules()
                .forEach(module -> module.lessons()
                        .forEach(lesson -> assertThat(text)
                                .contains(bare(lesson.in(language).title()))));
        assertThat(lastLines(whole)).doesNotContainAnyElementsOf(headings(language));
        assertThat(described(whole)).as("those of questions are among them").containsAll(figures(language));
    }

    private byte[] look(String name, String language, HandoutPart part) throws IOException {
        long began = System.nanoTime();
        byte[] pdf = handouts.makeOfNewest(author, part, Locale.of(language));
        System.out.printf(
                "handout: %s in %s took %.1f s, %d pages, %d kB%n",
                name, language, (System.nanoTime() - began) / 1e9, PdfReading.pages(pdf), pdf.length / 1000);
        var folder = Files.createDirectories(Path.of("target/looks"));
        Files.write(folder.resolve("handout-" + name + "-" + language + ".pdf"), pdf);
        if (language.equals("ru") || name.equals("lesson")) {
            try (var document = Loader.loadPDF(pdf)) {
                var renderer = new PDFRenderer(document);
                for (int page = 0; page < Math.min(PAGES_TO_LOOK_AT, document.getNumberOfPages()); page++) {
                    BufferedImage image = renderer.renderImageWithDPI(page, LOOK_DPI);
                    String file = "handout-" + name + "-" + language + "-" + (page + 1) + ".png";
                    ImageIO.write(image, "png", folder.resolve(file).toFile());
                }
            }
        }
        return pdf;
    }

    /**
     * Reasons of all check-yourself questions, by how they begin and end, as a page may break in between: no more often than
     * lessons and glossary say the same themselves.
     */
    private void hides(String text, String language) {
        String own = taught(language);
        int asked = 0;
        for (var block : blocks(language).toList()) {
            if (block instanceof Block.Check(String id)) {
                String reason = bare(Markdown.plain(
                        quizzes.check(edition, id).orElseThrow().reason().in(language)));
                int some = Math.min(CHARACTERS_OF_A_REASON, reason.length());
                for (String part : List.of(reason.substring(0, some), reason.substring(reason.length() - some))) {
                    assertThat(times(part, text)).as(id + " " + part).isLessThanOrEqualTo(times(part, own));
                }
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(50);
    }

    private List<String> headings(String language) {
        return course.modules().stream()
                .flatMap(module -> module.lessons().stream())
                .flatMap(lesson -> lesson.in(language).sections().stream())
                .map(section -> bare(section.heading()))
                .toList();
    }

    private static List<String> lastLines(byte[] pdf) throws IOException {
        var last = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                reader.setStartPage(page);
                reader.setEndPage(page);
                var lines = reader.getText(document).strip().lines().toList();
                last.add(bare(lines.getLast()));
            }
        }
        return last;
    }

    private static int times(String part, String text) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private String taught(String language) {
        var said = blocks(language).map(block -> switch (block) {
            case Block.Prose prose -> prose.html();
            case Block.CallOut callOut -> callOut.html();
            case Block.Figure figure -> figure.caption();
            case Block.Check _ -> "";
        });
        var defined = course.glossary().values().stream()
                .map(term -> term.definition().in(language));
        return bare(Jsoup.parse(Stream.concat(said, defined).collect(Collectors.joining(" ")))
                .text());
    }

    private Stream<Block> blocks(String language) {
        return course.modules().stream()
                .flatMap(module -> module.lessons().stream())
                .flatMap(lesson -> lesson.in(language).sections().stream())
                .flatMap(section -> section.blocks().stream());
    }

    private List<String> figures(String language) {
        return blocks(language)
                .filter(Block.Figure.class::isInstance)
                .map(block -> bare(((Block.Figure) block).alt()))
                .toList();
    }

    /** What pictures are said to show. */
    private List<String> described(byte[] pdf) throws IOException {
        var found = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
        }
        return found;
    }

    private static void collect(PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    found.add(bare(String.valueOf(element.getAlternateDescription())));
                }
                collect(element, found);
            }
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", "");
    }
}
