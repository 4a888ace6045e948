package kz.ustaz.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import kz.ustaz.Ustaz;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.People;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.common.Seeds;
import kz.ustaz.question.Kind;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole product on a free port, with a course from a folder, an empty database in memory, and one kind of question
 * more than ships. The clock stands still, ids are counted and seeds are always the same, so that two installations that
 * are asked the same answer the same.
 */
public final class Installation implements AutoCloseable {

    public static final String PASSWORD = "Cold tea, 3 spoons of sugar";

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final long TIME_OF_IDS = NOW.toEpochMilli() << 16 | 0x7000;
    private static final long SEED = 20261123;

    private final ConfigurableApplicationContext product;
    private final AtomicLong ids = new AtomicLong(Long.MIN_VALUE);
    private final UUID unit;
    private final Caller administrator;

    private Installation(Path course, String... settings) {
        product = run(course, settings);
        unit = bean(Founding.class).unit("Academy", null);
        administrator = person("administrator");
        bean(Founding.class).grant(administrator.person(), Role.ADMINISTRATOR, new Scope.Installation());
    }

    /** A second process on the database of a first one. */
    private Installation(Installation first) {
        countIdsFromBlock(1);
        var settings = List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");
        product = run(
                Path.of(first.setting("ustaz.content")),
                settings.stream()
                        .map(name -> "--" + name + "=" + first.setting(name))
                        .toArray(String[]::new));
        unit = first.unit;
        administrator = first.administrator;
    }

    private ConfigurableApplicationContext run(Path course, String... settings) {
        var all = new ArrayList<>(List.of("--ustaz.port=0", "--ustaz.content=" + course));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(Ustaz.class)
                .initializers(context -> prepare((GenericApplicationContext) context))
                .run(all.toArray(String[]::new));
    }

    private String setting(String name) {
        return product.getEnvironment().getProperty(name, "");
    }

    /** Another process of the same installation, which is to be closed before this one. */
    public Installation beside() {
        return new Installation(this);
    }

    /** Starts it; the course in the folder is its first edition. */
    public static Installation start(Path course) {
        return new Installation(course);
    }

    /** The same with a new database of a make. */
    public static Installation start(Path course, Databases make) {
        return new Installation(course, make.newSettings());
    }

    /** The same with a database in a folder, as the product keeps one: what is answered was synced to the disk. */
    public static Installation startInFile(Path course, Path data) {
        return new Installation(
                course,
                "--spring.datasource.url=jdbc:h2:file:" + data.resolve("ustaz")
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000",
                "--spring.datasource.username=sa",
                "--spring.datasource.password=");
    }

    private void prepare(GenericApplicationContext context) {
        ProductOnly.in(context);
        context.registerBean(java.time.Clock.class, () -> java.time.Clock.fixed(NOW, ZoneOffset.UTC));
        context.registerBean(Ids.class, () -> () -> new UUID(TIME_OF_IDS, ids.getAndIncrement()));
        context.registerBean(Seeds.class, () -> () -> SEED);
        context.registerBean(Kind.class, WordKind::new);
        context.registerBean("counting", BeanPostProcessor.class, Counting::new);
    }

    /** Such as {@code http://localhost:41234}. */
    public String base() {
        return "http://localhost:" + product.getEnvironment().getProperty("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return product.getBean(type);
    }

    /** Enters somebody who can sign in with {@link #PASSWORD}. */
    public Caller person(String name) {
        return new Caller(bean(Founding.class).person(described(name), PASSWORD));
    }

    /** Enters many at once, who have no password yet. */
    public List<Caller> people(List<String> names) {
        return names.stream()
                .map(name -> (Outcome.Done<PersonId>) bean(People.class).create(administrator, described(name)))
                .map(done -> new Caller(done.result()))
                .toList();
    }

    /** Enrols people in a new run of the newest edition. */
    public RunId run(List<String> names) {
        var wanted = new Runs.NewRun("Run", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        var made = (Runs.Creation.Made) bean(Runs.class).create(administrator, wanted);
        bean(Runs.class).enrol(administrator, made.run(), names);
        return made.run();
    }

    private NewPerson described(String name) {
        return new NewPerson(name, name, "Иванов", "Иван", "Иванович", "Ivanov", "Ivan", "Ivanovich", unit, "en");
    }

    /** Makes ids from here on the same as in another installation where this was called with the same block. */
    public void countIdsFromBlock(int block) {
        ids.set(Long.MIN_VALUE | (long) block << 32);
    }

    /** Statements that a call sends to the database. */
    public List<String> statements(Runnable call) {
        return ((CountingDataSource) bean(DataSource.class)).during(call);
    }

    @Override
    public void close() {
        product.close();
    }

    private static final class Counting implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource database ? new CountingDataSource(database) : bean;
        }
    }
}
