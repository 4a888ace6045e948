package kz.ustaz.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.storage.backup.Keys;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Each is read once. Without a data folder they last as long as the process. */
@Component
class KeyFolder implements KeyFiles {

    private final Optional<Path> folder;
    private final Map<String, byte[]> known = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    KeyFolder(Environment environment) {
        folder = DataFolder.in(environment).map(data -> Keys.folder(data.path()));
    }

    @Override
    public synchronized byte[] secret(String name) {
        return known.computeIfAbsent(
                        name,
                        one -> folder.map(keys -> read(keys, one + ".key")).orElseGet(this::fresh))
                .clone();
    }

    private byte[] read(Path keys, String file) {
        Path path = keys.resolve(file);
        try {
            if (!Files.exists(path)) {
                Keys.add(keys, file, fresh());
            }
            byte[] secret = Files.readAllBytes(path);
            if (secret.length != BYTES) {
                throw new IllegalStateException(path + " does not hold " + BYTES + " bytes: it is no key of ours");
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] fresh() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return secret;
    }
}
