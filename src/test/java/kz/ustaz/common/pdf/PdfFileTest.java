package kz.ustaz.common.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import kz.ustaz.common.Localized;
import kz.ustaz.testing.TinyPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn is accessible, and nothing outside of it is read. */
class PdfFileTest {

    private static final String KAZAKH = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі — қауіпсіздік, ғылым, өңір";

    private static final String DRAWING =
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\""
                    + " font-family=\"sans-serif\"><path d=\"M0 15h40M20 0v30\" stroke=\"red\"/><text x=\"2\" y=\"9\" font-size=\"5\">Қағаз</text></svg>";

    private static byte[] drawn(String language, String body, Map<String, byte[]> pictures) {
        return PdfFile.write(new Printout(
                Locale.of(language), "Емтихан «A»", body, new Printout.Margins("Left “1”", "B7K2-Q9"), "", pictures));
    }

    private static String address(String kind) {
        return "/media/" + "a".repeat(64) + "." + kind;
    }

    @Test
    void whatAuthorsWriteIsPdfUa() {
        var text = Localized.of("kk", """
                %s and **strong**, *slanted*, `code`, a [link](https://example.org) → ☐ ≤ ✓

                # A heading

                1. one
                2. two
                   - three

                | Head | Other |
                |------|-------|
                | cell | cell  |

                > quoted

                ```
                code <script>alert(1)</script>
                ```

                ![A plan of rooms](%s) ![A photograph](%s)
                """.formatted(KAZAKH, address("svg"), address("png")));
        String body = "<h1>Title</h1>" + PrintHtml.blocks(text, Locale.of("ru")) + "<h2>More</h2><p>"
                + PrintHtml.inline(Localized.of("ru", "Один *два*"), Locale.of("ru")) + "</p>";
        byte[] pdf = drawn(
                "ru",
                body,
                Map.of(
                        address("svg"), PrintPicture.of(address("svg"), DRAWING.getBytes(StandardCharsets.UTF_8)),
                        address("png"), PrintPicture.of(address("png"), TinyPictures.drawn("png", 40, 30))));
        assertThat(PdfReading.faults(pdf)).isEmpty();
        assertThat(PdfReading.text(pdf)).contains(KAZAKH, "code <script>alert(1)</script>", "Один два", "B7K2-Q9");
    }

    @Test
    void nothingOutsideIsReadOrFetched(@TempDir Path folder) throws Exception {
        var asked = new AtomicInteger();
        var secret = Files.writeString(folder.resolve("secret.txt"), "a-secret-of-this-machine");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String there = "http://127.0.0.1:" + server.getAddress().getPort();
            String svg =
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">"
                            + "<script>java.lang.System.exit(1)</script><image width=\"9\" height=\"9\" xlink:href=\""
                            + there
                            + "/svg.png\"/><image width=\"9\" height=\"9\" xlink:href=\"" + secret.toUri()
                            + "\"/><use xlink:href=\""
                            + there + "/u.svg#a\"/></svg>";
            var body = new StringBuilder("<h1>t</h1>");
            for (String source : List.of(
                    there + "/a.png",
                    secret.toUri().toString(),
                    "file:///etc/passwd",
                    "/etc/passwd",
                    "jar:file:/x!/y",
                    "ours:/etc/passwd",
                    "data:text/plain;base64,YQ==")) {
                body.append("<p><img alt=\"x\" src=\"" + source + "\"/></p>");
                body.append("<div style=\"background-image: url('" + source + "')\">x</div>");
                body.append(PrintHtml.blocks(
                        Localized.of(
                                "en",
                                "![x](" + source + ") <img src=\"" + source + "\"> <script src=\"" + source
                                        + "\"></script>"),
                        Locale.ENGLISH));
            }
            body.append("<link rel=\"stylesheet\" href=\"" + there + "/a.css\"/>");
            body.append("<style>@import url('" + there + "/b.css'); @font-face { font-family: x; src: url('" + there
                    + "/c.ttf') }</style>");
            body.append(
                    "<object data=\"" + there + "/d.html\"></object><iframe src=\"" + there + "/e.html\"></iframe>");
            body.append("<p><img alt=\"drawing\" src=\"" + address("svg") + "\"/></p>");
            byte[] pdf = drawn("en", body.toString(), Map.of(address("svg"), svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(PdfReading.text(pdf)).doesNotContain("a-secret-of-this-machine", "root:");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anEntityIsNoWayToAFile() {
        assertThatThrownBy(() ->
                        drawn("en", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p>&e;</p>", Map.of()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void signsThatNoFontOrXmlHasDoNoHarm() {
        var text = Localized.of("en", "a\u0001b \ud83d c \ud83d\ude00 d \ufffe e \u202e f " + "long".repeat(500));
        byte[] pdf = drawn("en", "<h1>t</h1>" + PrintHtml.blocks(text, Locale.ENGLISH), Map.of());
        assertThat(PdfReading.text(pdf)).contains("longlong");
        assertThat(PdfReading.faults(pdf)).isEmpty();
    }

    @Test
    void tooMuchIsRefused() {
        assertThatThrownBy(() -> drawn("en", "x".repeat(1_000_001), Map.of()))
                .isInstanceOf(kz.ustaz.common.ui.NotMade.class)
                .hasMessage("common.pdf.too-much");
    }

    @Test
    void aGridLiesOverDrawingsAndBitmaps() throws Exception {
        String name = PrintPicture.griddedAddress(address("svg"), 4, 3);
        assertThat(name).endsWith("-4x3.svg");
        byte[] svg = PrintPicture.gridded(address("svg"), DRAWING.getBytes(StandardCharsets.UTF_8), 4, 3);
        byte[] png = PrintPicture.gridded(address("png"), TinyPictures.drawn("png", 400, 300), 4, 3);
        assertThat(PrintPicture.griddedAddress(address("webp"), 4, 3)).endsWith("-4x3.png");
        var read = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(read.getWidth()).isEqualTo(420);
        byte[] pdf = drawn("kk", "<h1>t</h1><p><img alt=\"plan\" src=\"" + name + "\"/></p>", Map.of(name, svg));
        assertThat(PdfReading.faults(pdf)).isEmpty();
    }

    @Test
    void theJudgeFindsFaultWithAnyOtherPdf() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(bytes);
        }
        assertThat(PdfReading.faults(bytes.toByteArray())).isNotEmpty();
    }
}
