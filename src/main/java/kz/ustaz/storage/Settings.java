package kz.ustaz.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Turns the few settings of the product into the many of its libraries, and refuses wrong ones before anything starts. */
class Settings implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        KnownSettings.ofTheProduct().check(environment);
        checkContent(environment.getProperty("ustaz.content", ""));
        checkSecondFactor(environment.getProperty("ustaz.second-factor", ""));
        KeptFor.check(environment);
        checkHost(environment.getProperty("ustaz.host", ""));
        checkSite(environment.getProperty("ustaz.site", ""));
        Map<String, Object> derived = new LinkedHashMap<>();
        derived.putAll(Listening.in(environment).properties());
        MailServer.in(environment).ifPresent(server -> derived.putAll(server.properties()));
        Database database = Database.in(environment);
        derived.putAll(database.properties());
        database.check();
        BackupSettings.in(environment);
        environment.getPropertySources().addFirst(new MapPropertySource("ustaz", derived));
    }

    private static void checkContent(String folder) {
        if (!folder.isBlank() && !Files.isDirectory(Path.of(folder))) {
            throw new WrongSetting("ustaz.content names no folder: " + folder);
        }
    }

    /** What was not understood would be taken for off or for required, and somebody would be surprised. */
    private static void checkSecondFactor(String asked) {
        if (!asked.isBlank() && !asked.equals("required") && !asked.equals("off")) {
            throw new WrongSetting("ustaz.second-factor knows two values, required and off; it is " + asked);
        }
    }

    /** Browsers would refuse passkeys of anything else, and nobody would know why. */
    private static void checkHost(String host) {
        if (!host.isBlank() && !host.matches("([a-zA-Z0-9-]+\\.)*[a-zA-Z][a-zA-Z0-9-]*")) {
            throw new WrongSetting("ustaz.host takes a name such as ustaz.example.kz; it is " + host);
        }
    }

    /** It is printed on certificates: a wrong one would be seen when they are given out. */
    private static void checkSite(String site) {
        if (!site.isBlank() && !site.matches("https?://[a-zA-Z0-9.\\-\\[\\]:]+(/[a-zA-Z0-9._~/-]*)?")) {
            throw new WrongSetting("ustaz.site takes an address such as https://ustaz.example.kz; it is " + site);
        }
    }

    /** After the files, variables and arguments were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }
}
