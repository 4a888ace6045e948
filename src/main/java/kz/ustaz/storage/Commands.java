package kz.ustaz.storage;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import kz.ustaz.storage.backup.BackupFault;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code java -jar ustaz.jar backup} and {@code restore FILE}, with the settings of the product (files, variables and
 * arguments) and without starting it. One line says what came of it.
 */
public final class Commands {

    /** A command has no context that could give it one. */
    private static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);

    private static final List<String> KNOWN = List.of("backup", "restore");

    private Commands() {}

    /** @return what the process is to end with; empty if the arguments are no command, and the product is to start */
    public static OptionalInt run(String... arguments) {
        var words =
                Arrays.stream(arguments).filter(word -> !word.startsWith("-")).toList();
        if (words.isEmpty()) {
            return OptionalInt.empty();
        }
        String command = words.getFirst();
        if (!KNOWN.contains(command)) {
            return failed("There is no command " + command + "; there are " + String.join(" and ", KNOWN));
        }
        try {
            var environment = environment(arguments);
            System.out.println(
                    command.equals("backup")
                            ? new BackupCommand(environment, CLOCK).run()
                            : new RestoreCommand(environment).run(words.subList(1, words.size())));
            return OptionalInt.of(0);
        } catch (BackupFault | WrongSetting e) {
            return failed("Ustaz cannot " + (command.equals("backup") ? "back up" : "restore") + ": " + e.getMessage());
        }
    }

    private static OptionalInt failed(String line) {
        System.err.println(line.lines().findFirst().orElse(line));
        return OptionalInt.of(1);
    }

    private static ConfigurableEnvironment environment(String... arguments) {
        var logging = LoggingSystem.get(Commands.class.getClassLoader());
        // or what reads the settings would tell all it does
        logging.beforeInitialize();
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        logging.initialize(new LoggingInitializationContext(environment), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        KnownSettings.ofTheProduct().check(environment);
        return environment;
    }
}
