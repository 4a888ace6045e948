package kz.ustaz.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.ports.Editions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators and authors see which edition of the course is the newest, check its files and load them. */
@Service
public class CourseDesk {

    private final EditionTable table;
    private final Editions editions;
    private final EditionLoading loading;
    private final CourseSetting setting;
    private final CourseAuthors authors;
    private final Names names;

    CourseDesk(
            EditionTable table,
            Editions editions,
            EditionLoading loading,
            CourseSetting setting,
            CourseAuthors authors,
            Names names) {
        this.table = table;
        this.editions = editions;
        this.loading = loading;
        this.setting = setting;
        this.authors = authors;
        this.names = names;
    }

    /**
     * @param edition empty before the first was loaded
     * @param folder where the files are; empty when they are the jar's
     * @param held how many parts wait for an author's choice
     */
    public record State(Optional<Card> edition, String folder, int held) {}

    /** @param madeBy name; empty for the system @param folder where its files were; empty for the jar */
    public record Card(
            EditionId id,
            Localized title,
            Instant madeAt,
            String madeBy,
            String folder,
            Set<String> languages,
            Counts counts) {}

    public record Counts(int modules, int lessons, int quizzes, int terms, int sources, int pictures, int files) {}

    /** @throws NotAllowed unless the caller is an administrator or author of the installation */
    @Transactional(readOnly = true)
    public State state(Caller caller) {
        authors.require(caller);
        return new State(
                editions.newest().flatMap(table::row).map(this::card),
                setting.folder(),
                loading.waiting().size());
    }

    /** Looks at the files and changes nothing. @throws NotAllowed as {@link #state} */
    @Transactional(readOnly = true)
    public Checked check(Caller caller) {
        authors.require(caller);
        return loading.check(setting.origin());
    }

    /** Makes the files the newest edition if they have no problems. @throws NotAllowed as {@link #state} */
    public Checked load(Caller caller) {
        authors.require(caller);
        return loading.load(setting.origin(), Optional.of(caller));
    }

    private Card card(EditionTable.Row row) {
        Course course = editions.course(row.edition());
        return new Card(
                row.edition(),
                course.title(),
                row.madeAt(),
                row.by().map(this::name).orElse(""),
                row.origin().equals(CourseInJar.SHIPPED.name()) ? "" : row.origin(),
                course.languages(),
                counts(course, editions.files(row.edition()).files().keySet()));
    }

    private String name(PersonId person) {
        var name = names.of(List.of(person)).get(person);
        return name == null ? "" : name.cyrillic();
    }

    private static Counts counts(Course course, Set<String> paths) {
        var modules = course.modules();
        return new Counts(
                modules.size(),
                modules.stream().mapToInt(module -> module.lessons().size()).sum(),
                modules.stream().mapToInt(module -> module.quizzes().size()).sum(),
                course.glossary().size(),
                course.sources().size(),
                (int) paths.stream().filter(path -> path.contains("/media/")).count(),
                paths.size());
    }
}
