package kz.ustaz.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives an installation the shipped course in a folder of its own, where a test may change a file. */
public final class CourseCopy implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext installation) {
        in(installation);
    }

    /** What needs no translation is started with a third of the texts. */
    public static void withoutTranslatedDays(Path folder) throws IOException {
        try (var days = Files.newDirectoryStream(folder, "day-*")) {
            for (Path day : days) {
                FileSystemUtils.deleteRecursively(day.resolve("ru"));
                FileSystemUtils.deleteRecursively(day.resolve("kk"));
            }
        }
    }

    /** @return the folder, which is gone when the installation is closed */
    public static Path in(ConfigurableApplicationContext installation) {
        try {
            Path folder = Files.createTempDirectory("course");
            FileSystemUtils.copyRecursively(Path.of("modules-content"), folder);
            installation
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("course", Map.of("ustaz.content", folder.toString())));
            installation.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    FileSystemUtils.deleteRecursively(folder.toFile());
                }
            });
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
