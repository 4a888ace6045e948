package kz.ustaz.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What the benchmark is asked to do, by system properties.
 *
 * @param database {@code h2} or {@code postgresql}
 * @param atOnce how many sit at once without thinking, step by step
 * @param trainees how many sit at once and think, step by step
 * @param think seconds in the mean
 * @param seconds of each measurement
 * @param warmUp seconds before the first
 * @param heap largest heap of the product
 * @param flight file of a recording of the product, or empty
 */
record Wanted(
        String database,
        List<Integer> atOnce,
        List<Integer> trainees,
        double think,
        int seconds,
        int warmUp,
        String heap,
        String flight) {

    static Wanted read() {
        return new Wanted(
                text("database", "h2"),
                numbers("atOnce", "1,8,32,64"),
                numbers("trainees", "500,1000,1400"),
                Double.parseDouble(text("think", "5")),
                Integer.parseInt(text("seconds", "20")),
                Integer.parseInt(text("warmUp", "60")),
                text("heap", "1g"),
                text("flight", ""));
    }

    /** People that are needed for all of it. */
    int people() {
        int most = java.util.stream.Stream.of(atOnce, trainees)
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return Math.max(most, 500);
    }

    private static String text(String name, String otherwise) {
        String text = System.getProperty("bench." + name, "");
        return text.isBlank() ? otherwise : text;
    }

    private static List<Integer> numbers(String name, String otherwise) {
        String text = text(name, otherwise);
        return text.equals("none")
                ? List.of()
                : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }
}
