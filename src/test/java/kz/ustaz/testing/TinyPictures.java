package kz.ustaz.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures made for tests. */
public final class TinyPictures {

    private TinyPictures() {}

    /** Two fields of colour, as a browser can show it. @param format png or jpg */
    public static byte[] drawn(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x1F6F8B));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0xF2B134));
        pen.fillOval(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The head of a PNG that says any size, with nothing after it. */
    public static byte[] pngSaying(int width, int height) {
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})
                .put(bytes("IHDR"))
                .putInt(width)
                .putInt(height)
                .array();
    }

    public static byte[] drawing(String inside) {
        return bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\">" + inside + "</svg>\n");
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
