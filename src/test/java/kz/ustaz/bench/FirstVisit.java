package kz.ustaz.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.ustaz.testing.VaadinClient;

/**
 * What a browser that was never here loads to show the sign-in: the page, the files that it names, those that its first
 * script names, and Flow's two calls. Gzip only, as over plain HTTP.
 */
final class FirstVisit {

    private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"\\.?/?([^\":]+\\.(?:js|css)[^\"]*)\"");
    private static final Pattern IMPORTED = Pattern.compile("[\"'`]\\./([A-Za-z0-9_-]+\\.js)[\"'`]");
    private static final String BUILT = "VAADIN/build/";

    private FirstVisit() {}

    record Cost(long bytes, int requests) {}

    static Cost measure(int port) throws IOException {
        try (var road = new Road(port, Crowd.address(0))) {
            var page = text(road, "/login");
            Set<String> files = new LinkedHashSet<>();
            NAMED.matcher(page).results().forEach(named -> files.add(named.group(1)));
            for (String file : Set.copyOf(files)) {
                String script = text(road, "/" + file);
                if (file.contains("indexhtml")) {
                    IMPORTED.matcher(script).results().forEach(named -> files.add(BUILT + named.group(1)));
                }
            }
            // once more, each once
            long before = road.received();
            text(road, "/login");
            for (String file : files) {
                text(road, "/" + file);
            }
            long documents = road.received() - before;
            before = road.received();
            new VaadinClient(road).open("login");
            long page2 = road.received() - before;
            before = road.received();
            text(road, "/login");
            long calls = page2 - (road.received() - before);
            return new Cost(documents + calls, 1 + files.size() + 2);
        }
    }

    private static String text(Road road, String path) throws IOException {
        var fetched = road.fetch("GET", path, Map.of(), "");
        if (fetched.status() != 200) {
            throw new IllegalStateException(path + " answered " + fetched.status());
        }
        return new String(fetched.body(), StandardCharsets.UTF_8);
    }
}
