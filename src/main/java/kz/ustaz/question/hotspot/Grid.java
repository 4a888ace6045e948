package kz.ustaz.question.hotspot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The cells of a picture, such as {@code C3}: columns are letters from the left, rows numbers from the top. A cell is what
 * is answered, whichever way: pointing, arrow keys and the list give the same cells, and so the same chance.
 *
 * @param columns 2–12 @param rows 2–12
 */
public record Grid(int columns, int rows) {

    static final int LEAST = 2;
    static final int MOST = 12;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,2})x([0-9]{1,2})");
    private static final Pattern CELL = Pattern.compile("([A-L])([1-9]|1[0-2])");

    /** @throws IllegalArgumentException if it has too few or too many */
    public Grid {
        if (Math.min(columns, rows) < LEAST || Math.max(columns, rows) > MOST) {
            throw new IllegalArgumentException("a grid has " + LEAST + " to " + MOST + " columns and rows");
        }
    }

    /** Reads {@code 8x6}: eight columns, six rows. */
    static Optional<Grid> read(String written) {
        var form = FORM.matcher(written);
        if (!form.matches()) {
            return Optional.empty();
        }
        int columns = Integer.parseInt(form.group(1));
        int rows = Integer.parseInt(form.group(2));
        return Math.min(columns, rows) < LEAST || Math.max(columns, rows) > MOST
                ? Optional.empty()
                : Optional.of(new Grid(columns, rows));
    }

    boolean has(String cell) {
        return CELL.matcher(cell).matches() && column(cell) <= columns && row(cell) <= rows;
    }

    /** From 1. */
    static int column(String cell) {
        return cell.charAt(0) - 'A' + 1;
    }

    /** From 1. */
    static int row(String cell) {
        return Integer.parseInt(cell.substring(1));
    }

    static String letter(int column) {
        return String.valueOf((char) ('A' + column - 1));
    }

    /** All of them, column by column. */
    List<String> cells() {
        var cells = new ArrayList<String>();
        IntStream.rangeClosed(1, columns)
                .forEach(column -> IntStream.rangeClosed(1, rows).forEach(row -> cells.add(letter(column) + row)));
        return cells;
    }

    /** The cells of {@code C3}, or of a rectangle from one corner to the other, {@code C3-D5}; none of anything else. */
    Set<String> spread(String written) {
        String[] corners = written.split("-", -1);
        String last = corners[corners.length - 1];
        if (corners.length > 2 || !has(corners[0]) || !has(last)) {
            return Set.of();
        }
        var cells = new LinkedHashSet<String>();
        for (String cell : cells()) {
            if (between(column(corners[0]), column(cell), column(last))
                    && between(row(corners[0]), row(cell), row(last))) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static boolean between(int one, int value, int other) {
        return Math.min(one, other) <= value && value <= Math.max(one, other);
    }
}
