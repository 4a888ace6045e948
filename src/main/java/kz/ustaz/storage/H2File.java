package kz.ustaz.storage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An embedded database in a file of this machine.
 *
 * @param base path of the file without its ending
 */
record H2File(Path base) {

    private static final Pattern URL = Pattern.compile("jdbc:h2:(?!mem:|tcp:|ssl:|zip:)(?:file:)?([^;]+)(?:;.*)?");

    /** Empty for PostgreSQL and for a database in memory. */
    static Optional<H2File> in(String url) {
        var match = URL.matcher(url);
        return match.matches() ? Optional.of(new H2File(Path.of(match.group(1)))) : Optional.empty();
    }

    Path database() {
        return sibling(".mv.db");
    }

    /** Stands beside a database that was once filled, so that an emptied or lost file is not taken for a new one. */
    Path mark() {
        return sibling(".made");
    }

    private Path sibling(String ending) {
        return base.resolveSibling(base.getFileName() + ending);
    }
}
