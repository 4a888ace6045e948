package kz.ustaz.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * One more quiz of day 1: an essay of 6 marks whose rubric has 6 points, marked by two who may differ by 2, and a statement of
 * 4 marks that is true. Of its 10 marks 60 % pass.
 */
public final class EssayQuiz {

    public static final String QUIZ = "d1-essay";
    public static final int ESSAY = 0;
    public static final int STATEMENT = 1;

    private EssayQuiz() {}

    /** Adds it to a copy of the shipped course. */
    public static void addTo(Path course) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/essay"), course);
        var module = course.resolve("day-1/module.yml");
        Files.writeString(
                module, Files.readString(module).stripTrailing() + "\n  - {id: " + QUIZ + ", required: false}\n");
    }

    /** The shipped course with it, in an empty folder. */
    public static Path courseIn(Path folder) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("modules-content"), folder);
        addTo(folder);
        return folder;
    }
}
