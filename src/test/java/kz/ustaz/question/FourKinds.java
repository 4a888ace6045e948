package kz.ustaz.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.ustaz.testing.CourseCopy;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The shipped course in a folder of its own, where day 1 has one more quiz: an item of each of four kinds. */
final class FourKinds implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String QUIZ = "d1-kinds";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var course = CourseCopy.in(context);
            FileSystemUtils.copyRecursively(Path.of("src/test/resources/kinds"), course);
            var module = course.resolve("day-1/module.yml");
            Files.writeString(
                    module, Files.readString(module).stripTrailing() + "\n  - {id: " + QUIZ + ", required: false}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
