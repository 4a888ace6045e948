package kz.ustaz.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Few settings become many, and a wrong one is said in one line. */
class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void startedPlainlyItIsAFileAndThisMachineOnly() {
        var settings = settings();
        assertThat(settings.getProperty("spring.datasource.url"))
                .isEqualTo("jdbc:h2:file:" + folder.resolve("ustaz")
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0");
        assertThat(settings.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(settings.getProperty("server.port")).isEqualTo("8080");
        assertThat(settings.getProperty("server.forward-headers-strategy")).isEqualTo("none");
        assertThat(Listening.in(settings).plainHttp()).isFalse();
    }

    @Test
    void theDemoHasAFileOfItsOwn() {
        assertThat(settings("spring.profiles.active", "demo").getProperty("spring.datasource.url"))
                .contains(folder.resolve("demo").resolve("ustaz").toString());
    }

    @Test
    void whatATestSaysOfItsDatabaseStays() {
        assertThat(settings("spring.datasource.url", "jdbc:h2:mem:own").getProperty("spring.datasource.url"))
                .isEqualTo("jdbc:h2:mem:own");
    }

    @Test
    void settingsMayComeAsVariables() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of(
                                        "USTAZ_DATA",
                                        folder.toString(),
                                        "USTAZ_PLAINHTTP",
                                        "allow",
                                        "USTAZ_ADDRESS",
                                        "0.0.0.0")));
        ConfigurationPropertySources.attach(environment);
        new Settings().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("spring.datasource.url")).contains(folder.toString());
        assertThat(Listening.in(environment).plainHttp()).isTrue();
    }

    @Test
    void aProxyElsewhereIsTrustedAloneAndTheCookieIsSecure() {
        var settings = settings("ustaz.proxy", "10.0.0.5, ::1");
        assertThat(settings.containsProperty("server.address")).isFalse();
        assertThat(settings.getProperty("server.forward-headers-strategy")).isEqualTo("native");
        assertThat("10.0.0.5").matches(settings.getProperty("server.tomcat.remoteip.internal-proxies"));
        assertThat("0:0:0:0:0:0:0:1").matches(settings.getProperty("server.tomcat.remoteip.internal-proxies"));
        assertThat("10.0.0.50").doesNotMatch(settings.getProperty("server.tomcat.remoteip.internal-proxies"));
        assertThat("10x0y0z5").doesNotMatch(settings.getProperty("server.tomcat.remoteip.internal-proxies"));
        assertThat(settings.getProperty("server.servlet.session.cookie.secure")).isEqualTo("true");
        assertThat(settings("ustaz.proxy", "127.0.0.1").getProperty("server.address"))
                .isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ustaz.databse.url      | jdbc:postgresql://x/y | there is no setting ustaz.databse.url; did you mean ustaz.database.url?
            ustaz.xylophone        | 1                     | there is no setting ustaz.xylophone; there are
            ustaz.database.url     | jdbc:mysql://x/y      | must begin with jdbc:postgresql://
            ustaz.database.url     | jdbc:postgresql://x/y | ustaz.database.user is not
            ustaz.database.user    | ustaz                 | ustaz.database.url is not
            ustaz.content          | /no/such/folder       | ustaz.content names no folder: /no/such/folder
            ustaz.data             | /dev/null/data        | the data folder cannot be written: /dev/null/data
            ustaz.address          | 0.0.0.0               | without encryption only this machine is answered
            server.address         | 0.0.0.0               | without encryption only this machine is answered
            ustaz.address          | no.such.host.invalid  | ustaz.address names no address
            ustaz.port             | http                  | ustaz.port must be a number from 0 to 65535; it is http
            ustaz.plain-http       | yes                   | ustaz.plain-http knows one value, allow; it is yes
            ustaz.second-factor    | on                    | ustaz.second-factor knows two values, required and off; it is on
            ustaz.notices.kept     | -1                    | ustaz.notices.kept must be days from 1 to 9999, or 0 or never: for ever; it is -1
            ustaz.notices.read-kept | a year               | ustaz.notices.read-kept must be days from 1 to 9999, or 0 or never: for ever; it is a year
            ustaz.drafts.kept      | 10000                 | ustaz.drafts.kept must be days from 1 to 9999, or 0 or never: for ever; it is 10000
            ustaz.exports.kept     | 1d                    | ustaz.exports.kept must be days from 1 to 9999, or 0 or never: for ever; it is 1d
            ustaz.host             | https://ustaz.example | ustaz.host takes a name such as ustaz.example.kz; it is https://ustaz.example
            ustaz.host             | ustaz.example:8443    | ustaz.host takes a name
            ustaz.host             | ustaz.example.        | ustaz.host takes a name
            ustaz.host             | 10.0.0.5              | ustaz.host takes a name
            ustaz.site             | ustaz.example.kz      | ustaz.site takes an address such as https://ustaz.example.kz; it is ustaz.example.kz
            ustaz.site             | https://a.kz/?b=c     | ustaz.site takes an address
            ustaz.proxy            | proxy.example         | ustaz.proxy takes addresses
            ustaz.tls.certificate  | cert.pem              | ustaz.tls.certificate is set and ustaz.tls.key is not
            ustaz.tls.key          | key.pem               | ustaz.tls.key is set and ustaz.tls.certificate is not
            """)
    void aWrongSettingIsSaidInOneLine(String name, String value, String line) {
        refused(line, name, value);
    }

    @Test
    void theDemoStaysOnThisMachine() {
        refused("the demo", "spring.profiles.active", "demo", "ustaz.address", "0.0.0.0", "ustaz.plain-http", "allow");
        refused("the demo", "spring.profiles.active", "demo", "ustaz.proxy", "127.0.0.1");
    }

    @Test
    void aCertificateThatIsNoneIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate");
        refused(
                "holds no PEM certificate: " + text,
                "ustaz.tls.certificate",
                text.toString(),
                "ustaz.tls.key",
                text.toString());
        refused(
                "cannot be read: /no/cert.pem",
                "ustaz.tls.certificate",
                "/no/cert.pem",
                "ustaz.tls.key",
                text.toString());
    }

    @Test
    void aCertificateAndItsKeyOpenTheHouse() throws Exception {
        var mine = SelfSigned.in(Files.createDirectory(folder.resolve("mine")));
        var other = SelfSigned.in(Files.createDirectory(folder.resolve("other")));
        var settings = settings(
                "ustaz.tls.certificate",
                mine.certificate().toString(),
                "ustaz.tls.key",
                mine.key().toString());
        assertThat(settings.getProperty("server.port")).isEqualTo("8443");
        assertThat(settings.containsProperty("server.address")).isFalse();
        assertThat(settings.getProperty("server.ssl.bundle")).isEqualTo("ustaz");
        assertThat(settings.getProperty("server.servlet.session.cookie.secure")).isEqualTo("true");
        assertThat(Listening.in(settings).plainHttp()).isFalse();
        refused(
                "is not the key of ustaz.tls.certificate",
                "ustaz.tls.certificate",
                mine.certificate().toString(),
                "ustaz.tls.key",
                other.key().toString());
    }

    @Test
    void aDatabaseInUseDamagedEmptiedOrGoneIsRefused() throws Exception {
        Path file = folder.resolve("ustaz.mv.db");
        String url = "jdbc:h2:file:" + folder.resolve("ustaz") + Database.H2_OPTIONS;
        try (var open = DriverManager.getConnection(url, "sa", "")) {
            open.createStatement()
                    .execute("create table answer as select x, repeat('a', 100) text from system_range(1, 5000)");
            // within one process H2 shares the file, so the other process is a lock on it
            settings();
        }
        byte[] whole = Files.readAllBytes(file);
        try (var channel = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            refused("the database is in use by another process: " + file);
        }

        byte[] damaged = whole.clone();
        java.util.Arrays.fill(damaged, 0, Math.min(16384, damaged.length), (byte) 7);
        Files.write(file, damaged);
        refused("the database is damaged or cannot be read, nothing was changed: " + file);
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);

        Files.writeString(folder.resolve("ustaz.made"), "");
        Files.write(file, new byte[0]);
        refused("is gone or empty");
        Files.delete(file);
        refused("is gone or empty");
        assertThat(file).doesNotExist();
        Files.write(file, whole);
        settings();
    }

    @Test
    void aPostgresqlThatDoesNotAnswerIsRefused() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        refused(
                "PostgreSQL cannot be reached (ustaz.database.url)",
                "ustaz.database.url",
                "jdbc:postgresql://localhost:" + nobody + "/ustaz",
                "ustaz.database.user",
                "ustaz");
    }

    private void refused(String line, String... settings) {
        assertThatThrownBy(() -> settings(settings))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(line)
                .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("\n"))
                .satisfies(wrong -> assertThat(StartFailure.line(new IllegalStateException(wrong)))
                        .hasValue(wrong.getMessage()));
    }

    private ConfigurableEnvironment settings(String... namesAndValues) {
        var given = new HashMap<String, Object>(Map.of("ustaz.data", folder.toString()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        new Settings().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
