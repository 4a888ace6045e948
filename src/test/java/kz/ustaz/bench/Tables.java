package kz.ustaz.bench;

import java.util.Locale;

/** What was measured, as Markdown: printed line by line, and kept for the file. */
final class Tables {

    private final StringBuilder all = new StringBuilder();

    void head(String what) {
        put("\n## " + what + "\n");
    }

    void line(String format, Object... values) {
        put("- " + String.format(Locale.ROOT, format, values));
    }

    void steps(String what) {
        put("\n| " + what
                + " | attempts a minute | CPU s an attempt (product, database, client) | all actions p50 / p95 / p99 ms"
                + " | by action: p50 / p95 / p99 ms |\n|---|---|---|---|---|");
    }

    void step(String step, Watch watch, double seconds, double cpu, double cpuOfDatabase, double own) {
        double attempts = watch.actions() / (double) Action.IN_AN_ATTEMPT;
        var actions = new StringBuilder();
        for (var action : Action.values()) {
            actions.append(action.words())
                    .append(' ')
                    .append(times(watch.of(action)))
                    .append("; ");
        }
        put(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.3f, %.3f, %.3f | %s | %stold to wait at the sign-in: %d |",
                step,
                attempts * 60 / seconds,
                cpu / attempts,
                cpuOfDatabase / attempts,
                own / attempts,
                times(watch.ofAll()),
                actions,
                watch.waits()));
    }

    private static String times(Watch.Times times) {
        return String.format(Locale.ROOT, "%.1f / %.1f / %.1f", times.p50(), times.p95(), times.p99());
    }

    private void put(String line) {
        System.out.println(line);
        all.append(line).append('\n');
    }

    String text() {
        return all.toString();
    }
}
