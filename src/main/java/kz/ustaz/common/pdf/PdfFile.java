package kz.ustaz.common.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import kz.ustaz.common.ui.NotMade;

/**
 * Draws a printout as PDF/UA-1. One at a time, so that those who save answers keep a processor. The drawing cannot be
 * interrupted: who waited too long goes without, and the next one waits for its end.
 */
public final class PdfFile {

    /** About two hundred pages. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final int MOST_PICTURE_BYTES = 40_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Semaphore SEAT = new Semaphore(1, true);

    /** Under this name our own pictures stand; nothing else has a name that can be opened. */
    private static final String OURS = "ours";

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 18mm 18mm;
              @top-left { content: "$LEFT"; font-family: "$FAMILY"; font-size: 8pt; color: #444; }
              @top-right { content: "$RIGHT"; font-family: "$FAMILY"; font-size: 8pt; color: #444; }
              @bottom-right { content: counter(page) " / " counter(pages); font-family: "$FAMILY"; font-size: 8pt; color: #444; } }
            * { font-family: "$FAMILY"; }
            body { font-size: 10pt; line-height: 1.35; color: #000; }
            h1 { font-size: 16pt; line-height: 1.2; margin: 0 0 3mm; }
            h2 { font-size: 12pt; margin: 6mm 0 2mm; page-break-after: avoid; }
            p, ul, ol, table, pre, blockquote { margin: 0 0 2mm; }
            code, pre { font-family: "$MONO"; font-size: 9pt; }
            pre { white-space: pre-wrap; word-wrap: break-word; }
            p, li, td { word-wrap: break-word; }
            img { max-width: 100%; max-height: 150mm; }
            table { border-collapse: collapse; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            th, td { border: 0.3mm solid #444; padding: 1mm 2mm; text-align: left; vertical-align: top; }
            """;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private PdfFile() {}

    /** @throws NotMade if it is too much, or takes too long */
    public static byte[] write(Printout what) {
        String html = html(what);
        long pictures =
                what.pictures().values().stream().mapToLong(one -> one.length).sum();
        if (html.length() > MOST_CHARACTERS || pictures > MOST_PICTURE_BYTES) {
            throw new NotMade("common.pdf.too-much");
        }
        try {
            if (!SEAT.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotMade("common.pdf.too-long");
            }
            return inTime(what, html);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMade("common.pdf.too-long");
        }
    }

    private static byte[] inTime(Printout what, String html) throws InterruptedException {
        var drawn = new CompletableFuture<byte[]>();
        Thread.ofPlatform().daemon().name("pdf").priority(Thread.MIN_PRIORITY).start(() -> {
            try {
                drawn.complete(draw(what, html));
            } catch (IOException | RuntimeException | StackOverflowError e) {
                drawn.completeExceptionally(e);
            } finally {
                SEAT.release();
            }
        });
        try {
            return drawn.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotMade("common.pdf.too-long");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the drawing failed", e.getCause());
        }
    }

    private static byte[] draw(Printout what, String html) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var svg = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Ustaz");
            builder.useSVGDrawer(svg);
            builder.useReplacementText("?");
            PdfFonts.give(builder, what.pictures().keySet().stream().anyMatch(address -> address.endsWith(".svg")));
            builder.useUriResolver(
                    (base, address) -> what.pictures().containsKey(address) ? OURS + ":" + address : null);
            builder.useExternalResourceAccessControl(
                    (address, type) -> ours(what, address), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.useProtocolsStreamImplementation(address -> new PictureStream(what, address), OURS);
            builder.withHtmlContent(html, null);
            builder.toStream(bytes);
            builder.run();
        }
        return bytes.toByteArray();
    }

    private static boolean ours(Printout what, String address) {
        return address.startsWith(OURS + ":") && what.pictures().containsKey(address.substring(OURS.length() + 1));
    }

    private static String html(Printout what) {
        String language = PrintHtml.text(what.language().getLanguage());
        String title = PrintHtml.text(what.title());
        String style = STYLE.replace("$LEFT", quoted(what.margins().left()))
                        .replace("$RIGHT", quoted(what.margins().right()))
                        .replace("$FAMILY", PdfFonts.FAMILY)
                        .replace("$MONO", PdfFonts.MONO)
                + what.style();
        return clean("<html lang=\"" + language + "\"><head><title>" + title
                + "</title><meta name=\"subject\" content=\"" + title + "\"/><style>" + style + "</style>"
                + bookmarks(what) + "</head><body>" + what.body() + "</body></html>");
    }

    private static String bookmarks(Printout what) {
        return what.bookmarks().isEmpty() ? "" : "<bookmarks>" + bookmarks(what.bookmarks()) + "</bookmarks>";
    }

    private static String bookmarks(List<Printout.Bookmark> bookmarks) {
        var html = new StringBuilder();
        bookmarks.forEach(one -> html.append("<bookmark name=\"")
                .append(PrintHtml.text(one.name()))
                .append("\" href=\"#")
                .append(PrintHtml.text(one.anchor()))
                .append("\">")
                .append(bookmarks(one.within()))
                .append("</bookmark>"));
        return html.toString();
    }

    /** Within quotation marks of CSS, and within an element of HTML. */
    private static String quoted(String plain) {
        var css = new StringBuilder();
        plain.codePoints()
                .forEach(c -> css.append(
                        Character.isLetterOrDigit(c) || c == ' ' || c == '.' || c == ',' || c == '·'
                                ? Character.toString(c)
                                : String.format("\\%06x ", c)));
        return css.toString();
    }

    /** XML has no place for control characters and halves of surrogate pairs. */
    private static String clean(String html) {
        var clean = new StringBuilder(html.length());
        html.codePoints().forEach(c -> {
            boolean allowed =
                    c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF;
            clean.appendCodePoint(allowed ? c : ' ');
        });
        return clean.toString();
    }

    private record PictureStream(Printout what, String address) implements com.openhtmltopdf.extend.FSStream {

        private byte[] bytes() {
            var bytes = what.pictures().get(address.substring(address.indexOf(':') + 1));
            if (bytes == null) {
                throw new UncheckedIOException(new IOException("no such picture"));
            }
            return bytes;
        }

        @Override
        public java.io.InputStream getStream() {
            return new ByteArrayInputStream(bytes());
        }

        @Override
        public java.io.Reader getReader() {
            return new java.io.InputStreamReader(getStream(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
