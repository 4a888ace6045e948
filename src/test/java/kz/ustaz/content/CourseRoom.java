package kz.ustaz.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.content.ports.Part;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** This room with an empty database, a folder for its course, and people whose rights a test sets. */
public final class CourseRoom implements Rights, Names, Audit {

    public final Caller author = new Caller(new PersonId(new UUID(1, 1)));
    public final CourseDesk desk;
    public final GlossaryDesk glossary;
    public final StateDesk state;
    public final ScreenFiles screenFiles;
    public final List<String> audited = new ArrayList<>();
    /** Done once, while the next thing is written to the audit. */
    public Runnable meanwhile = () -> {};

    public final Map<Caller, Set<Role>> roles = new HashMap<>();
    public final Set<Caller> inactive = new HashSet<>();
    private final Path folder;
    private final EditionShelf editions;
    private final CourseAtStart start;

    public CourseRoom(Path folder) {
        this.folder = folder;
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V002__content.sql"),
                        new ClassPathResource("db/migration/V010__screen.sql"))
                .execute(source);
        var table = new EditionTable(JdbcClient.create(source));
        var screen = new ScreenParts(JdbcClient.create(source));
        editions = new EditionShelf(table);
        var beans = new StaticListableBeanFactory(Map.of("quizzes", new SmallCourse.QuizFiles()));
        var clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        var parts = beans.getBeanProvider(Part.class);
        var loading =
                new EditionLoading(table, editions, screen, parts, this, clock, new JdbcTransactionManager(source));
        var setting = new CourseSetting(folder.toString());
        var authors = new CourseAuthors(this);
        desk = new CourseDesk(table, editions, loading, setting, authors, this);
        state = new StateDesk(new NewestCourse(editions, parts, clock), loading, authors, this);
        screenFiles = new ScreenFiles(screen, loading, editions, setting, authors, this, clock);
        glossary = new GlossaryDesk(editions, this);
        start = new CourseAtStart(setting, loading);
        roles.put(author, Set.of(Role.AUTHOR));
        write(new SmallCourse());
    }

    void write(SmallCourse course) {
        course.files().files().forEach(this::write);
    }

    /** Of the newest edition. */
    String file(String path) {
        return editions.files(editions.newest().orElseThrow()).text(path).orElse("");
    }

    /** Replaces a file of the course. */
    public void write(String path, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.write(folder.resolve(path), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        start.run(new org.springframework.boot.DefaultApplicationArguments());
    }

    @Override
    public boolean has(Caller caller, Role role, Scope scope) {
        return isActive(caller) && roles.getOrDefault(caller, Set.of()).contains(role);
    }

    @Override
    public boolean hasAnywhere(Caller caller, Role role) {
        return has(caller, role, new Scope.Installation());
    }

    @Override
    public boolean isActive(Caller caller) {
        return !inactive.contains(caller);
    }

    @Override
    public Map<PersonId, Name> of(Collection<PersonId> people) {
        return Map.of(author.person(), new Name(author.person(), "Әлиев Асан", "Aliev Asan", "1", new UUID(0, 1), "a"));
    }

    @Override
    public Map<String, PersonId> byKeys(Collection<String> words) {
        return Map.of();
    }

    @Override
    public List<PersonId> activeIn(UUID unit) {
        return List.of();
    }

    @Override
    public void record(Caller caller, String action, String subject, Map<String, String> details) {
        audited.add(action + " " + subject + " " + new TreeMap<>(details));
        var once = meanwhile;
        meanwhile = () -> {};
        once.run();
    }

    @Override
    public void recordSystem(String action, String subject, Map<String, String> details) {}
}
