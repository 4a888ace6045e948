package kz.ustaz.storage;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The folder of this machine where the product keeps what is its own: the embedded database, backups, keys. */
record DataFolder(Path path) {

    private static final String SETTING = "ustaz.data";

    /** The one that is set, else {@code ./data}; the demo has one within. */
    static DataFolder set(Environment environment) {
        Path data = Path.of(environment.getProperty(SETTING, "data"))
                .toAbsolutePath()
                .normalize();
        return new DataFolder(environment.acceptsProfiles(Profiles.of("demo")) ? data.resolve("demo") : data);
    }

    /** Empty where a test told Spring of a database that is in no file of ours: it shall leave nothing behind. */
    static Optional<DataFolder> in(Environment environment) {
        if (!environment.getProperty("ustaz.database.url", "").isBlank() || environment.containsProperty(SETTING)) {
            return Optional.of(set(environment));
        }
        String told = environment.getProperty("spring.datasource.url", "");
        return told.isEmpty()
                ? Optional.of(set(environment))
                : H2File.in(told)
                        .map(file -> new DataFolder(file.base().toAbsolutePath().resolveSibling("")));
    }

    /** Only the product's own user may enter it. */
    Path control() {
        return path.resolve("control");
    }

    /** In {@link #control}: where commands on this machine are heard. */
    Path socket() {
        return control().resolve("socket");
    }
}
