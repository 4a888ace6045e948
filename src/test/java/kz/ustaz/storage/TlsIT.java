package kz.ustaz.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a certificate and its key the jar answers by HTTPS, and browsers are told to stay there. */
@Tag("deep")
class TlsIT {

    @TempDir
    Path folder;

    @Test
    void answersEncryptedAndTellsBrowsersToStay() throws Exception {
        var pem = SelfSigned.in(folder);
        try (var jar = RunningProduct.start(
                        folder.resolve("data"),
                        "--ustaz.tls.certificate=" + pem.certificate(),
                        "--ustaz.tls.key=" + pem.key());
                var client = HttpClient.newBuilder()
                        .sslContext(trusting(pem.certificate()))
                        .build()) {
            int port = jar.up().port();
            var page = client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/login"))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
            assertThat(page.headers().allValues("Set-Cookie"))
                    .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
        }
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "it", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
