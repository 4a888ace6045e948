package kz.ustaz.certification;

import com.vaadin.flow.i18n.I18NProvider;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Directory;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.PasswordResets;
import kz.ustaz.account.ports.Reach;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.RecentFactor;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunStaff;
import kz.ustaz.account.ports.Turns;
import kz.ustaz.account.ports.Units;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.common.Score;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.AttendanceRate;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.AttendanceBook;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.roster.ports.Leading;
import kz.ustaz.roster.ports.RunBook;
import kz.ustaz.storage.KeyFiles;
import kz.ustaz.study.ModuleState;
import kz.ustaz.study.ports.Whereabouts;
import kz.ustaz.testing.CountingDataSource;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.FrameTexts;
import kz.ustaz.testing.Told;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** This room on a migrated database, with the rooms below it as stand-ins; no more of Spring than transactions. */
final class PracticumHouse implements AutoCloseable {

    static final EditionId EDITION = new EditionId("a".repeat(64));
    static final EditionId BARE = new EditionId("b".repeat(64));
    static final Instant AT = Instant.parse("2026-11-30T05:00:00Z");

    private final CountingDataSource data;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Roster roster = new Roster();

    PracticumHouse(Databases make) {
        data = make.dataSource();
        context.registerBean(DataSource.class, () -> data);
        context.registerBean(Roster.class, () -> roster);
        context.register(Wiring.class);
        context.refresh();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Roster roster() {
        return roster;
    }

    List<String> statements(Runnable what) {
        return data.during(what);
    }

    /** Two at once: both have come to where they take their turn before either goes on. */
    <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        roster.meeting = Optional.of(new CyclicBarrier(2));
        try (var two = Executors.newFixedThreadPool(2)) {
            var both = new ArrayList<T>();
            for (Future<T> each : two.invokeAll(List.of(one, other))) {
                both.add(each.get());
            }
            return both;
        } finally {
            roster.meeting = Optional.empty();
            roster.met.clear();
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** One secret for each name, until they are lost. */
    static final class LostKeys implements KeyFiles {

        private final Map<String, byte[]> secrets = new HashMap<>();

        void lose() {
            secrets.clear();
        }

        @Override
        public byte[] secret(String name) {
            return secrets.computeIfAbsent(name, fresh -> {
                byte[] secret = new byte[BYTES];
                ThreadLocalRandom.current().nextBytes(secret);
                return secret;
            });
        }
    }

    /** Who is who and where. */
    static final class Roster {
        private final Map<PersonId, String> names = new HashMap<>();
        private final Map<RunId, Run> runs = new HashMap<>();
        private final List<Enrolment> enrolments = new ArrayList<>();
        private final Map<RunId, Map<PersonId, Set<Role>>> staff = new HashMap<>();
        private final Map<PersonId, Set<UUID>> supervised = new HashMap<>();
        private final Map<EnrolmentId, AttendanceRate> rates = new HashMap<>();
        private final Set<EnrolmentId> complete = new HashSet<>();
        private final Map<EnrolmentId, Whereabouts.InQuiz> exams = new HashMap<>();
        private final Map<UUID, PersonId> leads = new HashMap<>();
        final List<Units.Unit> units = new ArrayList<>();
        private final Set<PersonId> administrators = new HashSet<>();
        final Map<PersonId, Instant> resets = new HashMap<>();
        private final Map<PersonId, String> latin = new HashMap<>();
        final Set<PersonId> inactive = new HashSet<>();
        final List<String> audited = new CopyOnWriteArrayList<>();
        final List<TrainerCertified> certified = new CopyOnWriteArrayList<>();
        Instant now = AT;
        private volatile Optional<CyclicBarrier> meeting = Optional.empty();
        private final Set<Thread> met = ConcurrentHashMap.newKeySet();

        /** Once each, where a test lets two meet. */
        void meet() {
            if (meeting.isPresent() && met.add(Thread.currentThread())) {
                try {
                    meeting.get().await(10, TimeUnit.SECONDS);
                } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                    throw new IllegalStateException("the other never came", e);
                }
            }
        }

        Caller person(String name) {
            var person = new PersonId(UUID.randomUUID());
            names.put(person, name);
            return new Caller(person);
        }

        void latin(Caller who, String name) {
            latin.put(who.person(), name);
        }

        /** Of the whole installation. */
        void administer(Caller who) {
            administrators.add(who.person());
        }

        Run run(String title, EditionId edition) {
            var run = new Run(
                    new RunId(UUID.randomUUID()),
                    title,
                    edition,
                    UUID.randomUUID(),
                    ZoneId.of("Asia/Almaty"),
                    "en",
                    LocalDate.of(2026, 11, 30));
            runs.put(run.id(), run);
            return run;
        }

        EnrolmentId enrol(Caller who, Run run) {
            var enrolment = new Enrolment(new EnrolmentId(UUID.randomUUID()), who.person(), run);
            enrolments.add(enrolment);
            return enrolment.id();
        }

        void grant(Caller who, Run run, Role role) {
            staff.computeIfAbsent(run.id(), fresh -> new HashMap<>())
                    .computeIfAbsent(who.person(), fresh -> EnumSet.noneOf(Role.class))
                    .add(role);
            if (role == Role.LEAD) {
                leads.putIfAbsent(run.id().value(), who.person());
            }
        }

        void revoke(Caller who, Run run) {
            staff.getOrDefault(run.id(), Map.of()).remove(who.person());
        }

        void supervise(Caller who, UUID unit) {
            supervised.computeIfAbsent(who.person(), fresh -> new HashSet<>()).add(unit);
        }

        void attended(EnrolmentId who, int attended, int taken) {
            rates.put(who, new AttendanceRate(attended, taken));
        }

        /** Of the course's only module. */
        void complete(EnrolmentId who) {
            complete.add(who);
        }

        void sat(EnrolmentId who, int marks, boolean passed) {
            exams.put(who, new Whereabouts.InQuiz(new Score(Fraction.of(marks), 10), passed, false));
        }

        void withdraw(EnrolmentId who) {
            enrolments.removeIf(one -> one.id().equals(who));
        }

        private Set<Role> roles(PersonId person, RunId run) {
            return staff.getOrDefault(run, Map.of()).getOrDefault(person, Set.of());
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan("kz.ustaz.certification")
    static class Wiring {

        @Bean
        TransactionTemplate transaction(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        JdbcTemplate sql(DataSource data) {
            return new JdbcTemplate(data);
        }

        @Bean
        JdbcTransactionManager transactions(DataSource data) {
            return new JdbcTransactionManager(data);
        }

        @Bean
        Clock clock(Roster roster) {
            return new Clock() {
                @Override
                public Instant instant() {
                    return roster.now;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Bean
        Ids ids() {
            return UUID::randomUUID;
        }

        @Bean
        Audit audit(Roster roster) {
            return new Audit() {
                @Override
                public void record(Caller caller, String action, String subject, Map<String, String> details) {
                    roster.audited.add(action);
                }

                @Override
                public void recordSystem(String action, String subject, Map<String, String> details) {
                    roster.audited.add("system " + action);
                }
            };
        }

        @Bean
        Told told() {
            return new Told();
        }

        @Bean
        Names names(Roster roster) {
            return new Names() {
                @Override
                public Map<PersonId, Name> of(Collection<PersonId> people) {
                    return people.stream()
                            .distinct()
                            .filter(roster.names::containsKey)
                            .map(one -> new Name(
                                    one,
                                    roster.names.get(one),
                                    roster.latin.getOrDefault(one, ""),
                                    "",
                                    new UUID(0, 0),
                                    roster.names.get(one)))
                            .collect(Collectors.toMap(Name::person, one -> one));
                }

                @Override
                public Map<String, PersonId> byKeys(Collection<String> words) {
                    return roster.names.entrySet().stream()
                            .filter(one -> words.contains(one.getValue()))
                            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
                }

                @Override
                public List<PersonId> activeIn(UUID unit) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        /** As the room below does, by a row for each person; here the rows are made when somebody asks. */
        @Bean
        Turns turns(JdbcTemplate sql, PlatformTransactionManager transactions, Roster roster) {
            sql.execute("create table if not exists house_person (id uuid primary key)");
            var apart = new TransactionTemplate(transactions);
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            return people -> {
                var ids =
                        people.stream().map(PersonId::value).sorted().distinct().toList();
                synchronized (roster) {
                    apart.executeWithoutResult(_ -> ids.forEach(id -> sql.update(
                            "insert into house_person select p from (values (cast(? as uuid))) as v(p)"
                                    + " where not exists (select 1 from house_person h where h.id = v.p)",
                            id)));
                }
                roster.meet();
                ids.forEach(
                        id -> sql.queryForList("select id from house_person where id = ? for update", UUID.class, id));
            };
        }

        @Bean
        Rights rights(Roster roster) {
            return new Rights() {
                @Override
                public boolean has(Caller caller, Role role, Scope scope) {
                    return scope instanceof Scope.Installation
                                    && role == Role.ADMINISTRATOR
                                    && roster.administrators.contains(caller.person())
                            || scope instanceof Scope.Run(var run)
                                    && roster.roles(caller.person(), new RunId(run))
                                            .contains(role);
                }

                @Override
                public boolean hasAnywhere(Caller caller, Role role) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public boolean isActive(Caller caller) {
                    return !roster.inactive.contains(caller.person());
                }
            };
        }

        @Bean
        Reaches reaches(Roster roster) {
            return (caller, roles) -> new Reach(
                    roles.contains(Role.ADMINISTRATOR) && roster.administrators.contains(caller.person()),
                    roles.contains(Role.SUPERVISOR)
                            ? roster.supervised.getOrDefault(caller.person(), Set.of())
                            : Set.of(),
                    roster.staff.keySet().stream()
                            .filter(run ->
                                    roster.roles(caller.person(), run).stream().anyMatch(roles::contains))
                            .map(RunId::value)
                            .collect(Collectors.toSet()));
        }

        @Bean
        RunStaff staff(Roster roster) {
            return new RunStaff() {
                @Override
                public Set<PersonId> of(UUID run, Collection<Role> roles) {
                    return roster.staff.getOrDefault(new RunId(run), Map.of()).entrySet().stream()
                            .filter(one -> one.getValue().stream().anyMatch(roles::contains))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
                }

                @Override
                public Optional<PersonId> firstLead(UUID run) {
                    return Optional.ofNullable(roster.leads.get(run));
                }

                @Override
                public Map<UUID, Set<PersonId>> assistants() {
                    var assistants = new HashMap<UUID, Set<PersonId>>();
                    roster.staff.forEach((run, people) -> people.forEach((person, roles) -> {
                        if (roles.contains(Role.ASSISTANT)) {
                            assistants
                                    .computeIfAbsent(run.value(), _ -> new HashSet<>())
                                    .add(person);
                        }
                    }));
                    return assistants;
                }

                @Override
                public Map<UUID, PersonId> firstLeads() {
                    return roster.leads;
                }
            };
        }

        @Bean
        RecentFactor recent() {
            return caller -> {};
        }

        @Bean
        Units units(Roster roster) {
            return () -> Stream.concat(
                            roster.units.stream(),
                            roster.runs.values().stream()
                                    .map(run -> new Units.Unit(run.unit(), "Академия", 0))
                                    .filter(unit -> roster.units.stream()
                                            .noneMatch(one -> one.id().equals(unit.id()))))
                    .toList();
        }

        @Bean
        Directory directory(Roster roster) {
            return new Directory() {
                @Override
                public Map<PersonId, Entry> of(Collection<PersonId> people) {
                    return people.stream()
                            .filter(roster.names::containsKey)
                            .map(one -> {
                                String name = roster.names.get(one);
                                return new Entry(one, name, name, "", name, "", name);
                            })
                            .collect(Collectors.toMap(Entry::person, one -> one));
                }

                @Override
                public Predicate<Entry> search(String typed) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Bean
        Leading leading(Roster roster) {
            return new Leading() {
                @Override
                public Run led(Caller caller, RunId run) {
                    if (!leads(caller, run)) {
                        throw new NotFound("run");
                    }
                    return roster.runs.get(run);
                }

                @Override
                public boolean leads(Caller caller, RunId run) {
                    return roster.roles(caller.person(), run).contains(Role.LEAD);
                }

                @Override
                public List<Run> led(Caller caller) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public List<Run> marked(Caller caller) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Run marked(Caller caller, RunId run) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Run adopt(Caller caller, RunId run, EditionId edition) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Bean
        RunBook runs(Roster roster) {
            return new RunBook() {
                @Override
                public List<Run> of(Collection<RunId> runs) {
                    return runs.stream().map(roster.runs::get).toList();
                }

                @Override
                public List<Counted> all() {
                    return roster.runs.values().stream()
                            .map(run -> new Counted(run, 0))
                            .toList();
                }

                @Override
                public Optional<Run> find(RunId run) {
                    return Optional.ofNullable(roster.runs.get(run));
                }

                @Override
                public List<Member> members(RunId run) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Optional<Member> member(RunId run, EnrolmentId enrolment) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Bean
        Enrolments enrolments(Roster roster) {
            return new Enrolments() {
                @Override
                public List<Enrolment> own(Caller caller) {
                    return roster.enrolments.stream()
                            .filter(one -> one.person().equals(caller.person()))
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
                    return roster.enrolments.stream()
                            .filter(one -> one.id().equals(enrolment))
                            .findFirst()
                            .orElseThrow();
                }

                @Override
                public Map<EnrolmentId, PersonId> people(Collection<EnrolmentId> enrolments) {
                    var wanted = new HashSet<>(enrolments);
                    return roster.enrolments.stream()
                            .filter(one -> wanted.contains(one.id()))
                            .collect(Collectors.toMap(Enrolment::id, Enrolment::person));
                }

                @Override
                public Map<EnrolmentId, PersonId> present(Collection<EnrolmentId> enrolments) {
                    return people(enrolments);
                }

                @Override
                public Map<EnrolmentId, PersonId> people(RunId run) {
                    return of(run).stream().collect(Collectors.toMap(Enrolment::id, Enrolment::person));
                }

                @Override
                public List<Enrolment> of(RunId run) {
                    return roster.enrolments.stream()
                            .filter(one -> one.run().id().equals(run))
                            .toList();
                }
            };
        }

        @Bean
        Whereabouts whereabouts(Roster roster) {
            return new Whereabouts() {
                @Override
                public Map<EnrolmentId, Stand> of(EditionId edition, Collection<EnrolmentId> enrolments) {
                    return enrolments.stream()
                            .collect(Collectors.toMap(
                                    one -> one,
                                    one -> new Stand(
                                            List.of(new InModule(
                                                    "m1",
                                                    roster.complete.contains(one)
                                                            ? ModuleState.COMPLETE
                                                            : ModuleState.IN_PROGRESS,
                                                    0,
                                                    1,
                                                    Optional.empty(),
                                                    false)),
                                            0,
                                            Optional.empty(),
                                            Optional.empty())));
                }

                @Override
                public Map<EnrolmentId, InQuiz> quiz(String quiz, Collection<EnrolmentId> enrolments) {
                    var found = new HashMap<>(roster.exams);
                    found.keySet().retainAll(enrolments);
                    return quiz.equals("final") ? found : Map.of();
                }
            };
        }

        @Bean
        AttendanceBook attendance(Roster roster) {
            return new AttendanceBook() {
                @Override
                public Map<EnrolmentId, AttendanceRate> rates(RunId run) {
                    return roster.rates;
                }

                @Override
                public AttendanceRate rate(EnrolmentId enrolment) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Bean
        PasswordResets resets(Roster roster) {
            return (person, from) ->
                    roster.resets.getOrDefault(person, Instant.EPOCH).isAfter(from);
        }

        @Bean
        ApplicationListener<PayloadApplicationEvent<TrainerCertified>> listener(Roster roster) {
            return ApplicationListener.forPayload(roster.certified::add);
        }

        @Bean
        I18NProvider texts() {
            return new FrameTexts();
        }

        /** As the file would be, which a test may lose. */
        @Bean
        LostKeys keys() {
            return new LostKeys();
        }

        @Bean
        Editions editions() {
            return new Editions() {
                @Override
                public Optional<EditionId> newest() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Course course(EditionId edition) {
                    var title = Localized.of("en", "Safe goods");
                    var lesson = new Course.Lesson(
                            "l1",
                            30,
                            List.of("o1"),
                            Map.of("en", new Course.LessonText("What to keep", List.of(), List.of())));
                    var objective = new Course.Objective("o1", "apply", Localized.of("en", "Keep a record."));
                    var module = new Course.Module(
                            "m1",
                            title,
                            title,
                            60,
                            List.of(),
                            List.of(objective),
                            List.of(lesson),
                            List.of(new Course.Placement("final", true)));
                    return new Course("c", title, title, "en", Set.of("en"), List.of(module), Map.of(), Map.of());
                }

                @Override
                public CourseFiles files(EditionId edition) {
                    return new CourseFiles(edition.equals(BARE) ? Map.of() : rubric());
                }
            };
        }

        /** {@link Sheets#RUBRIC} as files, and what is required of trainers. */
        private static Map<String, byte[]> rubric() {
            String levels = "    levels: [none, little, some, all]\n";
            return Map.of(
                    "certification/requirements.yml",
                    bytes("attendance: 80\nfinal-exam: final\n"),
                    "certification/en.yml",
                    bytes("title: Code\npoints: [I am fair., I am honest.]\n"),
                    "certification/ru.yml",
                    bytes("title: Кодекс\npoints: [Я справедлив., Я честен.]\n"),
                    "practicum/rubric.yml",
                    bytes("""
                            criteria: [a, b, c]
                            points: [x, y]
                            passing: {total: 5, least: 1, points: 1}
                            dispute: {gap: 2, verdict: true}
                            """),
                    "practicum/en.yml",
                    bytes("criteria:\n  a:\n    name: A\n" + levels + "  b:\n    name: B\n" + levels
                            + "  c:\n    name: C\n" + levels + "points:\n  x: X\n  \"y\": Y\n"));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
