package kz.ustaz.certification.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import kz.ustaz.certification.Cascade.Row;
import kz.ustaz.certification.TrainerState;
import kz.ustaz.common.ui.Spoken;

/** How figures of the cascade are said, in tables and beside the picture. */
final class CascadeWords {

    private static final String COLUMN = "certification.cascade.column.";

    /** What is said of each trainer beside his name and unit. */
    static final List<String> COLUMNS = List.of(
            "generation",
            "runs",
            "helped",
            "people",
            "reached",
            "completion",
            "fidelity",
            "trainers",
            "activated",
            "days",
            "learners");

    private final Spoken where;

    CascadeWords(Spoken where) {
        this.where = where;
    }

    String heading(String column) {
        return where.words(COLUMN + column);
    }

    /** Heading and figure of each of {@link #COLUMNS}, in their order. */
    Map<String, String> figures(Row row) {
        var said = new LinkedHashMap<String, String>();
        COLUMNS.forEach(column -> said.put(heading(column), figure(row, column)));
        return said;
    }

    private String figure(Row row, String column) {
        var figures = row.figures();
        return switch (column) {
            case "generation" -> Integer.toString(row.generation());
            case "runs" -> Integer.toString(figures.own().runs());
            case "helped" -> Integer.toString(row.helped());
            case "people" -> Integer.toString(figures.own().people());
            case "reached" -> Integer.toString(figures.branch().people());
            case "completion" -> percent(figures.branch().completion());
            case "fidelity" -> percent(figures.branch().fidelity());
            case "trainers" -> Integer.toString(figures.trainers());
            case "activated" -> Integer.toString(figures.activated());
            case "days" -> days(figures.daysToFirst());
            case "learners" -> decimal(figures.learnersPerTrainer());
            default -> throw new IllegalArgumentException(column);
        };
    }

    String state(TrainerState state) {
        return where.words("certification.cascade.state." + state.name().toLowerCase(Locale.ROOT));
    }

    String percent(OptionalInt percent) {
        return percent.isPresent() ? where.words("certification.cascade.percent", percent.getAsInt()) : none();
    }

    String days(OptionalLong days) {
        return days.isPresent() ? Long.toString(days.getAsLong()) : none();
    }

    /** With one place. */
    String decimal(double number) {
        return String.format(where.locale(), "%.1f", number);
    }

    String none() {
        return where.words("certification.cascade.no-figure");
    }
}
