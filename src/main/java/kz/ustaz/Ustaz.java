package kz.ustaz;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.OptionalInt;
import kz.ustaz.content.CourseCommand;
import kz.ustaz.storage.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** Starts the product, or does what a command says. */
@SpringBootApplication
public class Ustaz {

    public static void main(String[] args) {
        var done = course(args);
        (done.isPresent() ? done : Commands.run(args))
                .ifPresentOrElse(System::exit, () -> SpringApplication.run(Ustaz.class, args));
    }

    /** What it prints are texts of the course, whatever the terminal's language. */
    private static OptionalInt course(String... args) {
        if (CourseCommand.asked(args).isEmpty()) {
            return OptionalInt.empty();
        }
        hush();
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return CourseCommand.run(PartsAlone::read, Clock.tickMillis(ZoneId.systemDefault()), out, args);
    }

    /** Or all that is done for it would be told too. */
    private static void hush() {
        var logging = LoggingSystem.get(Ustaz.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    }
}
