package kz.ustaz.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
        var holder = read(CERTIFICATE, certificate, pem -> pem.getCertificates().getFirst())
                .orElseThrow(() -> new WrongSetting(CERTIFICATE + " holds no PEM certificate: " + certificate));
        var secret = read(KEY, key, PemContent::getPrivateKey)
                .orElseThrow(() -> new WrongSetting(KEY + " holds no PEM private key without a password: " + key));
        if (!fits(holder.getPublicKey(), secret)) {
            throw new WrongSetting(KEY + " is not the key of " + CERTIFICATE + ": " + key);
        }
    }

    private static <T> Optional<T> read(String setting, Path file, Function<PemContent, @Nullable T> part) {
        if (!Files.isReadable(file)) {
            throw new WrongSetting(setting + " cannot be read: " + file);
        }
        try {
            return Optional.ofNullable(part.apply(PemContent.load(file)));
        } catch (IOException | RuntimeException e) {
            // the parser throws several kinds; all mean that it is not there
            return Optional.empty();
        }
    }

    /** What the one signs, the other recognises. */
    private static boolean fits(PublicKey open, PrivateKey secret) {
        try {
            var signature = Signature.getInstance(
                    switch (secret.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default -> secret.getAlgorithm();
                    });
            signature.initSign(secret);
            signature.update((byte) 1);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update((byte) 1);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
