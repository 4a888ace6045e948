package kz.ustaz.common.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;

/**
 * DejaVu, which has all letters of Kazakh, Russian and English, arrows, and signs of mathematics, from a package that brings
 * its files; only the letters that are used go into a document.
 */
final class PdfFonts {

    static final String FAMILY = "DejaVu Sans Condensed";
    static final String MONO = "DejaVu Sans Mono";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private static final class Files {
        static final byte[] PLAIN = read("DejaVuSansCondensed");
        static final byte[] STRONG = read("DejaVuSansCondensed-Bold");
        static final byte[] SLANTED = read("DejaVuSansCondensed-Oblique");
        static final byte[] STRONG_AND_SLANTED = read("DejaVuSansCondensed-BoldOblique");
        static final byte[] CODE = read("DejaVuSansMono");
    }

    private PdfFonts() {}

    /** @param drawings whether they are to be had in drawings too, for which each is read once more */
    static void give(PdfRendererBuilder builder, boolean drawings) {
        var everywhere =
                drawings ? EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG) : EnumSet.of(FSFontUseCase.DOCUMENT);
        add(builder, Files.PLAIN, FAMILY, NORMAL, FontStyle.NORMAL, everywhere);
        add(builder, Files.STRONG, FAMILY, BOLD, FontStyle.NORMAL, everywhere);
        add(builder, Files.SLANTED, FAMILY, NORMAL, FontStyle.ITALIC, everywhere);
        add(builder, Files.STRONG_AND_SLANTED, FAMILY, BOLD, FontStyle.ITALIC, everywhere);
        add(builder, Files.CODE, MONO, NORMAL, FontStyle.NORMAL, EnumSet.of(FSFontUseCase.DOCUMENT));
    }

    private static void add(
            PdfRendererBuilder builder,
            byte[] file,
            String family,
            int weight,
            FontStyle style,
            EnumSet<FSFontUseCase> uses) {
        builder.useFont(() -> new ByteArrayInputStream(file), family, weight, style, true, uses);
    }

    /** For drawing on a bitmap. */
    static Font plain(float size) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Files.PLAIN))
                    .deriveFont(size);
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("the font is damaged", e);
        }
    }

    private static byte[] read(String name) {
        String path = "/net/sf/jasperreports/fonts/dejavu/" + name + ".ttf";
        try (var file = Objects.requireNonNull(PdfFonts.class.getResourceAsStream(path), path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
