package kz.ustaz.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.core.env.Environment;

/** A certificate and its private key, both in PEM files that were read once. */
record Certificate(Path certificate, Path key) {

    private static final String CERTIFICATE = "ustaz.tls.certificate";
    private static final String KEY = "ustaz.tls.key";

    /** @throws WrongSetting if one is given without the other, or one of them cannot be read */
    static Optional<Certificate> in(Environment environment) {
        String certificate = environment.getProperty(CERTIFICATE, "");
        String key = environment.getProperty(KEY, "");
        if (certificate.isBlank() && key.isBlank()) {
            return Optional.empty();
        }
        if (key.isBlank()) {
            throw new WrongSetting(CERTIFICATE + " is set and " + KEY + " is not");
        }
        if (certificate.isBlank()) {
            throw new WrongSetting(KEY + " is set and " + CERTIFICATE + " is not");
        }
        var files = new Certificate(
                Path.of(certificate).toAbsolutePath(), Path.of(key).toAbsolutePath());
        files.check();
        return Optional.of(files);
    }

    Map<String, Object> properties() {
        return Map.of(
                "server.ssl.bundle",
                "ustaz",
                "spring.ssl.bundle.pem.ustaz.keystore.certificate",
                certificate.toUri().toString(),
                "spring.ssl.bundle.pem.ustaz.keystore.private-key",
                key.toUri().toString(),
                "spring.ssl.bundle.pem.ustaz.keystore.verify-keys",
                "true");
    }

    private void check() {
        if (read(CERTIFICATE, certificate)
                .map(PemContent::getCertificates)
                .filter(found -> !found.isEmpty())
                .isEmpty()) {
            throw new WrongSetting(CERTIFICATE + " holds no PEM certificate: " + certificate);
        }
        if (read(KEY, key).map(PemContent::getPrivateKey).isEmpty()) {
            throw new WrongSetting(KEY + " holds no PEM private key without a password: " + key);
        }
    }

    private static Optional<PemContent> read(String setting, Path file) {
        if (!Files.isReadable(file)) {
            throw new WrongSetting(setting + " cannot be read: " + file);
        }
        try {
            return Optional.of(PemContent.load(file));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
