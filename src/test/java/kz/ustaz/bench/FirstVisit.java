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
 * script names, and Flow's two calls. Over HTTPS a browser takes Brotli too.
 */
final class FirstVisit {

    private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"\\.?/?([^\":]+\\.(?:js|css)[^\"]*)\"");
    private static final Pattern IMPORTED = Pattern.compile("[\"'`]\\./([A-Za-z0-9_-]+\\.js)[\"'`]");
    private static final String BUILT = "VAADIN/build/";
    private static final int CALLS = 2;

    private FirstVisit() {}

    /** @param byGzip bytes over plain HTTP @param byBrotli bytes over HTTPS, without its own */
    record Cost(long byGzip, long byBrotli, int requests) {}

    static Cost measure(int port) throws IOException {
        Set<String> files = files(port);
        return new Cost(bytes(port, "gzip", files), bytes(port, "br, gzip", files), 1 + files.size() + CALLS);
    }

    private static Set<String> files(int port) throws IOException {
        Set<String> files = new LinkedHashSet<>();
        try (var road = new Road(port, Crowd.address(0))) {
            NAMED.matcher(text(road, "/login")).results().forEach(named -> files.add(named.group(1)));
            for (String file : Set.copyOf(files)) {
                if (file.contains("indexhtml")) {
                    IMPORTED.matcher(text(road, "/" + file))
                            .results()
                            .forEach(named -> files.add(BUILT + named.group(1)));
                }
            }
        }
        return files;
    }

    /** Opening a page fetches it and makes both calls; the files come besides. */
    private static long bytes(int port, String encoding, Set<String> files) throws IOException {
        try (var road = new Road(port, Crowd.address(0), encoding)) {
            for (String file : files) {
                text(road, "/" + file);
            }
            new VaadinClient(road).open("login");
            return road.received();
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
