package kz.ustaz.common.pdf;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Pictures of the course, which were checked when they came, as paper can show them. A drawing gets our font and a size of
 * its own; WebP, which no PDF knows, becomes PNG.
 */
public final class PrintPicture {

    private static final Pattern ROOT = Pattern.compile("<svg\\b[^>]*>");
    private static final Pattern SIZE = Pattern.compile("\\s(?:x|y|width|height)=\"[^\"]*\"");
    private static final Pattern BOX = Pattern.compile(
            "viewBox=\"\\s*(-?[0-9.]+)[\\s,]+(-?[0-9.]+)[\\s,]+([0-9.]{1,12})[\\s,]+([0-9.]{1,12})\\s*\"");
    private static final Pattern SIDE = Pattern.compile("\\s(width|height)=\"([0-9]{1,5}(?:\\.[0-9]{1,5})?)(?:px)?\"");
    private static final Pattern FONT = Pattern.compile("font-family=\"[^\"]*\"");
    private static final double USUAL_WIDTH = 640;
    private static final double USUAL_HEIGHT = 360;

    /** Of a picture's longer side, for letters and numbers beside it. */
    private static final double MARGIN = 0.05;

    private PrintPicture() {}

    /** @param address its end says what sort of picture it is */
    public static byte[] of(String address, byte[] picture) {
        if (address.endsWith(".svg")) {
            var drawing = Drawing.read(picture);
            return drawing.whole(0, 0).getBytes(StandardCharsets.UTF_8);
        }
        return address.endsWith(".webp") ? png(webp(picture)) : picture;
    }

    /** Where the same picture under a grid is to be found. */
    public static String griddedAddress(String address, int columns, int rows) {
        String kind = address.endsWith(".svg") ? ".svg" : ".png";
        return address.substring(0, address.lastIndexOf('.')) + "-" + columns + "x" + rows + kind;
    }

    /** Under a grid: letters above, numbers at the left. */
    public static byte[] gridded(String address, byte[] picture, int columns, int rows) {
        try {
            if (address.endsWith(".svg")) {
                return Drawing.read(picture).gridded(columns, rows).getBytes(StandardCharsets.UTF_8);
            }
            var read = address.endsWith(".webp") ? webp(picture) : ImageIO.read(new ByteArrayInputStream(picture));
            return png(gridded(read, columns, rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }

    private record Drawing(String text, String tag, double left, double top, double width, double height) {

        static Drawing read(byte[] svg) {
            String all = new String(svg, StandardCharsets.UTF_8);
            var root = ROOT.matcher(all);
            if (!root.find()) {
                return new Drawing("<svg></svg>", "<svg>", 0, 0, USUAL_WIDTH, USUAL_HEIGHT);
            }
            String tag = root.group();
            String text = FONT.matcher(all.substring(root.start()))
                    .replaceAll(Matcher.quoteReplacement("font-family=\"" + PdfFonts.FAMILY + "\""));
            var box = BOX.matcher(tag);
            String own =
                    FONT.matcher(tag).replaceAll(Matcher.quoteReplacement("font-family=\"" + PdfFonts.FAMILY + "\""));
            if (box.find()) {
                return new Drawing(text, own, side(box, 1), side(box, 2), side(box, 3), side(box, 4));
            }
            double width = USUAL_WIDTH;
            double height = USUAL_HEIGHT;
            var sides = SIDE.matcher(tag);
            while (sides.find()) {
                if (sides.group(1).equals("width")) {
                    width = Double.parseDouble(sides.group(2));
                } else {
                    height = Double.parseDouble(sides.group(2));
                }
            }
            return new Drawing(text, own, 0, 0, width, height);
        }

        private static double side(Matcher box, int group) {
            try {
                return Double.parseDouble(box.group(group));
            } catch (NumberFormatException e) {
                return group < 3 ? 0 : USUAL_HEIGHT;
            }
        }

        /** With a size, and at a place within another drawing. */
        String whole(double x, double y) {
            String bare = SIZE.matcher(BOX.matcher(tag).replaceAll("")).replaceAll("");
            String font = bare.contains("font-family") ? "" : " font-family=\"" + PdfFonts.FAMILY + "\"";
            String placed = "<svg"
                    + said(" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"", x, y, width, height)
                    + said(" viewBox=\"%s %s %s %s\"", left, top, width, height)
                    + font
                    + bare.substring("<svg".length());
            return placed + text.substring(tag.length());
        }

        String gridded(int columns, int rows) {
            double margin = Math.max(width, height) * MARGIN;
            double line = Math.max(width, height) / 500;
            var out = new StringBuilder(said(
                            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                                    + " viewBox=\"0 0 %s %s\"",
                            width + margin, height + margin)
                    + said(" width=\"%s\" height=\"%s\">", width + margin, height + margin));
            out.append(whole(margin, margin));
            var lines = new StringBuilder();
            for (int column = 0; column <= columns; column++) {
                double x = margin + width * column / columns;
                lines.append(said("M%s %sV%s", x, margin, margin + height));
            }
            for (int row = 0; row <= rows; row++) {
                double y = margin + height * row / rows;
                lines.append(said("M%s %sH%s", margin, y, margin + width));
            }
            out.append(said("<path fill=\"none\" stroke=\"#ffffff\" stroke-width=\"%s\" d=\"", line * 3))
                    .append(lines)
                    .append(said("\"/><path fill=\"none\" stroke=\"#333333\" stroke-width=\"%s\" d=\"", line))
                    .append(lines)
                    .append("\"/>");
            for (int column = 0; column < columns; column++) {
                sign(out, letter(column), margin + width * (column + 0.5) / columns, margin * 0.7, margin);
            }
            for (int row = 0; row < rows; row++) {
                double y = margin + height * (row + 0.5) / rows + margin * 0.25;
                sign(out, Integer.toString(row + 1), margin * 0.5, y, margin);
            }
            return out.append("</svg>").toString();
        }

        private static void sign(StringBuilder out, String sign, double x, double y, double margin) {
            out.append(said(
                            "<text font-family=\"" + PdfFonts.FAMILY + "\" text-anchor=\"middle\" fill=\"#000000\""
                                    + " font-size=\"%s\" x=\"%s\" y=\"%s\">",
                            margin * 0.7,
                            x,
                            y))
                    .append(sign)
                    .append("</text>");
        }

        private static String said(String form, double... values) {
            Object[] rounded = new Object[values.length];
            for (int i = 0; i < values.length; i++) {
                rounded[i] = String.format(Locale.ROOT, "%.3f", values[i]);
            }
            return String.format(Locale.ROOT, form, rounded);
        }
    }

    private static BufferedImage gridded(BufferedImage picture, int columns, int rows) {
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        int margin = Math.max(12, (int) (longer * MARGIN));
        var whole = new BufferedImage(
                picture.getWidth() + margin, picture.getHeight() + margin, BufferedImage.TYPE_INT_RGB);
        var pen = whole.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, whole.getWidth(), whole.getHeight());
        pen.drawImage(picture, margin, margin, null);
        float line = Math.max(1f, longer / 500f);
        lines(pen, Color.WHITE, line * 3, margin, picture, columns, rows);
        lines(pen, Color.DARK_GRAY, line, margin, picture, columns, rows);
        pen.setColor(Color.BLACK);
        Font font = PdfFonts.plain(margin * 0.7f);
        pen.setFont(font);
        for (int column = 0; column < columns; column++) {
            sign(pen, letter(column), margin + picture.getWidth() * (column + 0.5) / columns, margin * 0.75);
        }
        for (int row = 0; row < rows; row++) {
            double y = margin + picture.getHeight() * (row + 0.5) / rows + margin * 0.25;
            sign(pen, Integer.toString(row + 1), margin * 0.5, y);
        }
        pen.dispose();
        return whole;
    }

    private static void sign(Graphics2D pen, String sign, double middle, double y) {
        pen.drawString(sign, (float) (middle - pen.getFontMetrics().stringWidth(sign) / 2.0), (float) y);
    }

    private static void lines(
            Graphics2D pen, Color colour, float wide, int margin, BufferedImage picture, int columns, int rows) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(wide));
        for (int column = 0; column <= columns; column++) {
            int x = margin + picture.getWidth() * column / columns;
            pen.drawLine(x, margin, x, margin + picture.getHeight());
        }
        for (int row = 0; row <= rows; row++) {
            int y = margin + picture.getHeight() * row / rows;
            pen.drawLine(margin, y, margin + picture.getWidth(), y);
        }
    }

    private static BufferedImage webp(byte[] picture) {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            // asked outright: who first looks for readers in a process decides which ones are found
            var reader = new WebPImageReaderSpi().createReaderInstance();
            try {
                reader.setInput(stream);
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
