package kz.ustaz.content;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Remark;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part;

/**
 * {@code java -jar ustaz.jar --course[=FOLDER]} checks a course without a database: it prints errors and remarks as
 * compilers do, and a summary. With {@code --translations} it writes what is new into the files translation.yml of the
 * folder before; with {@code --fresh} besides, it calls every stale translation a draft of the source as it is now.
 */
public final class CourseCommand {

    private static final String COURSE = "--course";
    private static final String TRANSLATIONS = "--translations";
    private static final String FRESH = "--fresh";

    private final List<Part> parts;
    private final LocalDate today;
    private final PrintStream out;

    private CourseCommand(List<Part> parts, LocalDate today, PrintStream out) {
        this.parts = parts;
        this.today = today;
        this.out = out;
    }

    /** The argument that asks for a check. */
    public static Optional<String> asked(String... arguments) {
        return Arrays.stream(arguments)
                .filter(word -> word.equals(COURSE) || word.startsWith(COURSE + "="))
                .findFirst();
    }

    /**
     * @param parts what reads the files that other rooms know
     * @return what the process is to end with: 1 where there are errors, or remarks without a waiver; empty if the arguments
     *     do not ask for it
     */
    public static OptionalInt run(Supplier<List<Part>> parts, Clock clock, PrintStream out, String... arguments) {
        var words = Arrays.asList(arguments);
        var asked = asked(arguments);
        if (asked.isEmpty()) {
            return OptionalInt.empty();
        }
        String folder =
                asked.get().substring(COURSE.length()).replaceFirst("^=", "").strip();
        if (words.contains(TRANSLATIONS) && folder.isEmpty()) {
            out.println("Say in which folder: " + COURSE + "=FOLDER " + TRANSLATIONS);
            return OptionalInt.of(1);
        }
        var command = new CourseCommand(parts.get(), LocalDate.now(clock), out);
        if (words.contains(TRANSLATIONS)) {
            command.refresh(Path.of(folder), words.contains(FRESH));
        }
        return OptionalInt.of(command.check(origin(folder)) ? 0 : 1);
    }

    private static CourseOrigin origin(String folder) {
        return folder.isEmpty() ? CourseInJar.SHIPPED : new CourseFolder(Path.of(folder));
    }

    private boolean check(CourseOrigin origin) {
        var problems = new Problems();
        var files = origin.read(problems);
        var reading = CourseReader.read(files, Optional.empty(), parts);
        var wrong = problems.isEmpty() ? reading.problems() : problems.list();
        wrong.forEach(this::print);
        if (!wrong.isEmpty() || reading.course().isEmpty()) {
            out.println(wrong.size() + " errors");
            return false;
        }
        var course = reading.course().get();
        var remarked = Remarked.of(files, course, reading.known(), parts, today);
        remarked.remarks().forEach(this::print);
        CourseSummary.of(files, course, reading.known(), parts, remarked).forEach(out::println);
        out.println(remarked.remarks().size() + " remarks, " + remarked.waived() + " more waived");
        return remarked.remarks().isEmpty();
    }

    private void print(Problem problem) {
        out.println(new Problem(problem.file(), problem.line(), "error: " + problem.reason()));
    }

    private void print(Remark remark) {
        out.println(remark);
    }

    private void refresh(Path folder, boolean fresh) {
        var files = new CourseFolder(folder).read(new Problems());
        var reading = CourseReader.read(files, Optional.empty(), parts);
        if (reading.problems().isEmpty()) {
            reading.course().ifPresent(course -> write(folder, files, course, reading.known(), fresh));
        }
    }

    private void write(Path folder, CourseFiles files, Course course, Part.Known known, boolean fresh) {
        var units = TextUnits.of(files, course, known, parts);
        new TranslationNotes(files, course, units).refreshed(fresh).forEach((path, text) -> {
            try {
                Files.writeString(folder.resolve(path), text);
                out.println("wrote " + path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
