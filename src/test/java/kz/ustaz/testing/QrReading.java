package kz.ustaz.testing;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kz.ustaz.common.ui.QrCode;

/** What a camera reads from a picture of ours: from its drawing, not from what it was made of. */
public final class QrReading {

    private static final Pattern DOT = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final int MARGIN = 4;

    private QrReading() {}

    /** @param text is made a picture, which is read again */
    public static String of(String text) {
        return in(QrCode.of(text));
    }

    /** @param picture as an address that holds it */
    public static String in(String picture) {
        return read(URLDecoder.decode(picture, StandardCharsets.UTF_8));
    }

    /** @param svg the drawing */
    public static String read(String svg) {
        var side = SIDE.matcher(svg);
        if (!side.find()) {
            throw new AssertionError(svg);
        }
        var bits = new BitMatrix(Integer.parseInt(side.group(1)) - 2 * MARGIN);
        DOT.matcher(svg)
                .results()
                .forEach(dot ->
                        bits.set(Integer.parseInt(dot.group(1)) - MARGIN, Integer.parseInt(dot.group(2)) - MARGIN));
        try {
            return new Decoder().decode(bits).getText();
        } catch (ChecksumException | FormatException e) {
            throw new AssertionError(e);
        }
    }
}
