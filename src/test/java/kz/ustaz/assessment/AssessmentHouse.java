package kz.ustaz.assessment;

import static org.mockito.Mockito.mock;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Directory;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.RunStaff;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Seeds;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.content.ports.Part;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.roster.ports.Leading;
import kz.ustaz.roster.ports.RunBook;
import kz.ustaz.testing.CountingDataSource;
import kz.ustaz.testing.CourseText;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Told;
import kz.ustaz.testing.WordKind;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.hibernate.SpringImplicitNamingStrategy;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The rooms of quizzes and attempts over one real database, with stand-ins for the rooms below. */
final class AssessmentHouse {

    static final Course.Source SOURCE = new Course.Source("s1", "On animals", "", "B", LocalDate.of(2026, 5, 4));

    private static final Map<Databases, AssessmentHouse> OPENED = new EnumMap<>(Databases.class);

    final CountingDataSource database;
    final Sittings sittings;
    final Quizzes quizzes;
    final Part part;
    final People people;
    final Events events;
    final JdbcClient sql;
    final BeanFactory beans;
    private final TransactionTemplate transaction;

    private AssessmentHouse(Databases make) {
        database = make.dataSource();
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database);
        context.register(Wiring.class);
        context.refresh();
        beans = context;
        sittings = context.getBean(Sittings.class);
        quizzes = context.getBean(Quizzes.class);
        part = context.getBean(Part.class);
        people = context.getBean(People.class);
        events = context.getBean(Events.class);
        sql = context.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    static synchronized AssessmentHouse on(Databases make) {
        return OPENED.computeIfAbsent(make, AssessmentHouse::new);
    }

    /** One that the house has not, as it would act by itself. */
    <T> T make(Class<T> type) {
        return ((org.springframework.context.ApplicationContext) beans)
                .getAutowireCapableBeanFactory()
                .createBean(type);
    }

    /** Loads a course as a new edition. */
    EditionId load(CourseText course) {
        var random = new Random();
        var hash = new StringBuilder();
        while (hash.length() < 64) {
            hash.append(Integer.toHexString(random.nextInt(16)));
        }
        var edition = new EditionId(hash.toString());
        transaction.executeWithoutResult(status -> part.load(edition, course.files(), course));
        return edition;
    }

    /** Everybody of a test is enrolled in a run of his own. */
    static final class People implements Enrolments {
        private final Map<EnrolmentId, Enrolment> all = new ConcurrentHashMap<>();
        final Set<PersonId> inactive = ConcurrentHashMap.newKeySet();

        Enrolment enrol(EditionId edition) {
            var run = new Run(
                    new RunId(UUID.randomUUID()),
                    "Run",
                    edition,
                    UUID.randomUUID(),
                    ZoneId.of("Asia/Almaty"),
                    "en",
                    LocalDate.EPOCH);
            var enrolment = new Enrolment(new EnrolmentId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), run);
            all.put(enrolment.id(), enrolment);
            return enrolment;
        }

        /** Somebody else in the same run. */
        Enrolment enrolBeside(Enrolment other) {
            return enrol(other.run());
        }

        /** One more in a run. */
        Enrolment enrol(Run run) {
            var enrolment = new Enrolment(new EnrolmentId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), run);
            all.put(enrolment.id(), enrolment);
            return enrolment;
        }

        @Override
        public List<Enrolment> own(Caller caller) {
            return all.values().stream()
                    .filter(one -> one.person().equals(caller.person()) && !inactive.contains(caller.person()))
                    .toList();
        }

        @Override
        public Enrolment own(Caller caller, EnrolmentId enrolment) {
            return own(caller).stream()
                    .filter(one -> one.id().equals(enrolment))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("enrolment"));
        }

        @Override
        public Enrolment get(EnrolmentId enrolment) {
            return Optional.ofNullable(all.get(enrolment)).orElseThrow(() -> new NotFound("enrolment"));
        }

        @Override
        public Map<EnrolmentId, PersonId> present(Collection<EnrolmentId> wanted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<EnrolmentId, PersonId> people(Collection<EnrolmentId> enrolments) {
            return enrolments.stream().collect(Collectors.toMap(id -> id, id -> get(id).person()));
        }

        @Override
        public Map<EnrolmentId, PersonId> people(RunId run) {
            return of(run).stream().collect(Collectors.toMap(Enrolment::id, Enrolment::person));
        }

        @Override
        public List<Enrolment> of(RunId run) {
            return all.values().stream()
                    .filter(one -> one.run().id().equals(run))
                    .toList();
        }
    }

    static final class Events {
        final List<AttemptReopened> reopened = new CopyOnWriteArrayList<>();
        final List<AttemptSubmitted> submitted = new CopyOnWriteArrayList<>();
        /** Quizzes that a rule refuses. */
        final Set<EnrolmentId> locked = ConcurrentHashMap.newKeySet();

        @EventListener
        void on(AttemptSubmitted event) {
            submitted.add(event);
        }

        @EventListener
        void on(AttemptReopened event) {
            reopened.add(event);
        }
    }

    private record OneCourse() implements Editions {
        @Override
        public Optional<EditionId> newest() {
            return Optional.empty();
        }

        @Override
        public Course course(EditionId edition) {
            var objective = new Course.Objective("o1", "apply", Localized.of("en", "Tell animals apart"));
            var lesson = new Course.Lesson(
                    "l1", 5, List.of("o1"), Map.of("en", new Course.LessonText("Animals", List.of(), List.of())));
            var module = new Course.Module(
                    "m1",
                    Localized.EMPTY,
                    Localized.EMPTY,
                    5,
                    List.of(),
                    List.of(objective),
                    List.of(lesson),
                    List.of());
            return new Course(
                    "c",
                    Localized.EMPTY,
                    Localized.EMPTY,
                    "en",
                    Set.of("en"),
                    List.of(module),
                    Map.of(),
                    Map.of("s1", SOURCE));
        }

        @Override
        public CourseFiles files(EditionId edition) {
            return new CourseFiles(Map.of());
        }
    }

    /** Who leads which run; a run of {@link People} is led by nobody at first. */
    static final class Leads implements Leading {
        final Map<RunId, PersonId> leads = new ConcurrentHashMap<>();
        private final People people;

        Leads(People people) {
            this.people = people;
        }

        @Override
        public List<Run> led(Caller caller) {
            return List.of();
        }

        @Override
        public Run led(Caller caller, RunId run) {
            if (!caller.person().equals(leads.get(run))) {
                throw new NotFound("run");
            }
            return people.of(run).getFirst().run();
        }

        @Override
        public boolean leads(Caller caller, RunId run) {
            return caller.person().equals(leads.get(run));
        }

        @Override
        public List<Run> marked(Caller caller) {
            return List.of();
        }

        @Override
        public Run marked(Caller caller, RunId run) {
            return led(caller, run);
        }

        @Override
        public Run adopt(Caller caller, RunId run, EditionId edition) {
            throw new UnsupportedOperationException();
        }
    }

    /** Goes on only when told to. */
    static final class Stopwatch implements Ticks {
        private final AtomicLong nanos = new AtomicLong();

        void pass(Duration time) {
            nanos.addAndGet(time.toNanos());
        }

        @Override
        public long nanos() {
            return nanos.get();
        }
    }

    /** Every reading is a millisecond later, so that times tell steps apart. */
    static final class Ticking extends Clock {
        private final AtomicLong millis = new AtomicLong(1_790_000_000_000L);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        /** As when somebody sets the machine's clock, or time goes by while the product is off. */
        void set(Duration by) {
            millis.addAndGet(by.toMillis());
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis.incrementAndGet()).plus(Duration.ofNanos(123_456));
        }
    }

    // Not @Configuration: the scan of the whole product in other tests would find it.
    @EnableTransactionManagement
    @EnableJpaRepositories(basePackageClasses = Sittings.class)
    @ComponentScan(
            basePackages = {"kz.ustaz.assessment", "kz.ustaz.quiz"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "kz\\.ustaz\\.assessment\\.(ui\\..*|Adoption|TryOut|Overdue|ItemAnalysis|ResultFiles|Printing)"
                                            + "|kz\\.ustaz\\.quiz\\.(Authoring|Bank|FoundInBank|Reviewing|DraftPictures|OldDrafts|DraftedQuizzes|EditionDifferences)"))
    static class Wiring {

        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource database) {
            var factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(database);
            factory.setPackagesToScan("kz.ustaz.assessment");
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.setJpaPropertyMap(Map.of(
                    "hibernate.hbm2ddl.auto", "validate",
                    "hibernate.jdbc.time_zone", "UTC",
                    "hibernate.jdbc.batch_size", "50",
                    "hibernate.order_inserts", "true",
                    "hibernate.implicit_naming_strategy", SpringImplicitNamingStrategy.class.getName(),
                    "hibernate.physical_naming_strategy",
                            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"));
            return factory;
        }

        @Bean
        PlatformTransactionManager transactionManager(EntityManagerFactory entities) {
            return new JpaTransactionManager(entities);
        }

        @Bean
        JdbcOperations jdbcOperations(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        Kinds kinds() {
            return new Kinds(List.of(new WordKind()));
        }

        /** Nobody has a role: rights of roles are tried elsewhere. */
        @Bean
        Rights rights() {
            return mock(Rights.class);
        }

        @Bean
        I18NProvider translations() {
            return mock(I18NProvider.class);
        }

        @Bean
        Names names() {
            return mock(Names.class);
        }

        @Bean
        Audit audit() {
            return mock(Audit.class);
        }

        @Bean
        Told told() {
            return new Told();
        }

        /** Nobody marks, and nobody is told that something waits. */
        @Bean
        RunStaff staff() {
            return mock(RunStaff.class);
        }

        @Bean
        Leads leads(People people) {
            return new Leads(people);
        }

        @Bean
        Stopwatch stopwatch() {
            return new Stopwatch();
        }

        @Bean
        People people() {
            return new People();
        }

        @Bean
        Events events() {
            return new Events();
        }

        @Bean
        StartRule locked(Events events) {
            return (enrolment, quiz) -> events.locked.contains(enrolment.id())
                    ? Optional.of(new Refused("study.locked"))
                    : Optional.empty();
        }

        @Bean
        RoomStandIns.From from() {
            return new RoomStandIns.From();
        }

        @Bean
        RoomStandIns.Telling feed() {
            return new RoomStandIns.Telling();
        }

        @Bean
        RunBook runBook(People people) {
            return new RoomStandIns.Book(people);
        }

        @Bean
        Directory directory() {
            return new RoomStandIns.Named();
        }

        @Bean
        Editions editions() {
            return new OneCourse();
        }

        @Bean
        Ticking clock() {
            return new Ticking();
        }

        @Bean
        Ids ids() {
            return UUID::randomUUID;
        }

        @Bean
        Seeds seeds() {
            return new Random()::nextLong;
        }
    }
}
