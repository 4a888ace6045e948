package kz.ustaz.roster;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Reach;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunGrants;
import kz.ustaz.account.ports.RunStaff;
import kz.ustaz.account.ports.Units;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Localized;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Scope;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.ports.MayLead;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Told;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The room alone, with stand-ins for those below. All its tests on one make of database share one. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = RosterRoom.House.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.flyway.locations=classpath:db/migration",
            "spring.jpa.properties.hibernate.generate_statistics=true"
        })
@interface RosterRoom {

    Caller ADMINISTRATOR = new Caller(House.person(1));
    Caller LEAD = new Caller(House.person(6));
    EditionId EDITION = new EditionId("a".repeat(64));
    UUID UNIT = new UUID(7, 7);
    /** Sunday, a day before the runs of the tests. */
    Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    class OnH2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext room) {
            House.on(Databases.H2, room);
        }
    }

    class OnPostgresql implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext room) {
            House.on(Databases.POSTGRESQL, room);
        }
    }

    /** Stands still until a test moves it; that test moves it back. */
    final class MovedClock extends Clock {
        volatile Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Who may lead, as a test says: at first nobody. */
    final class LeadsToBe implements MayLead {
        final Set<PersonId> people = ConcurrentHashMap.newKeySet();

        @Override
        public Optional<Refused> refusal(PersonId person, Instant at) {
            return people.contains(person) ? Optional.empty() : Optional.of(new Refused("no"));
        }
    }

    /** Who leads what, as a test says. */
    final class Held implements Rights, Reaches {
        private final Map<PersonId, Set<UUID>> led = new ConcurrentHashMap<>();
        private final Map<PersonId, Set<UUID>> assisted = new ConcurrentHashMap<>();
        private final Set<PersonId> away = ConcurrentHashMap.newKeySet();

        void leads(Caller who, RunId run) {
            led.computeIfAbsent(who.person(), _ -> ConcurrentHashMap.newKeySet())
                    .add(run.value());
        }

        void assists(Caller who, RunId run) {
            assisted.computeIfAbsent(who.person(), _ -> ConcurrentHashMap.newKeySet())
                    .add(run.value());
        }

        void deactivate(Caller who) {
            away.add(who.person());
        }

        @Override
        public boolean has(Caller caller, Role role, Scope scope) {
            return caller.equals(ADMINISTRATOR) && role == Role.ADMINISTRATOR
                    || scope instanceof Scope.Run(UUID run)
                            && in(role).getOrDefault(caller.person(), Set.of()).contains(run);
        }

        private Map<PersonId, Set<UUID>> in(Role role) {
            return switch (role) {
                case LEAD -> led;
                case ASSISTANT -> assisted;
                default -> Map.of();
            };
        }

        @Override
        public boolean hasAnywhere(Caller caller, Role role) {
            return has(caller, role, new Scope.Installation());
        }

        @Override
        public boolean isActive(Caller caller) {
            return !away.contains(caller.person());
        }

        @Override
        public Reach of(Caller caller, Set<Role> roles) {
            var runs = roles.stream()
                    .flatMap(role -> in(role).getOrDefault(caller.person(), Set.of()).stream())
                    .collect(Collectors.toSet());
            return new Reach(false, Set.of(), runs);
        }
    }

    // Not @Configuration: the scan of the whole product in other tests would find it.
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        DataJpaRepositoriesAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @EntityScan("kz.ustaz.roster")
    @EnableJpaRepositories("kz.ustaz.roster")
    @ComponentScan(
            basePackages = "kz.ustaz.roster",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.REGEX,
                            pattern = "kz\\.ustaz\\.roster\\.ui\\..*"))
    class House {

        static PersonId person(int number) {
            return new PersonId(new UUID(0, number));
        }

        static void on(Databases make, ConfigurableApplicationContext room) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + make.newAddress(),
                            "spring.datasource.username=" + make.user(),
                            "spring.datasource.password=")
                    .applyTo(room);
        }

        @Bean
        MovedClock clock() {
            return new MovedClock();
        }

        @Bean
        Ids ids() {
            var last = new java.util.concurrent.atomic.AtomicLong();
            return () -> new UUID(1, last.incrementAndGet());
        }

        @Bean
        Held held() {
            return new Held();
        }

        @Bean
        Audit audit() {
            return mock(Audit.class);
        }

        @Bean
        Told told() {
            return new Told();
        }

        /** Somebody assists everywhere. */
        @Bean
        RunStaff staff() {
            var staff = mock(RunStaff.class);
            when(staff.of(any(), argThat(roles -> roles.contains(Role.ASSISTANT))))
                    .thenReturn(Set.of(person(9)));
            return staff;
        }

        @Bean
        RunGrants grants() {
            return mock(RunGrants.class);
        }

        @Bean
        LeadsToBe leadsToBe() {
            return new LeadsToBe();
        }

        @Bean
        Units units() {
            return () -> List.of(new Units.Unit(UNIT, "Academy", 0));
        }

        @Bean
        Names names() {
            return new Names() {
                @Override
                public Map<PersonId, Name> of(Collection<PersonId> people) {
                    return people.stream()
                            .map(person -> {
                                long number = person.value().getLeastSignificantBits();
                                return new Name(person, "P" + number, "", "N-" + number, UNIT, "p" + number);
                            })
                            .collect(Collectors.toMap(Name::person, Function.identity()));
                }

                @Override
                public Map<String, PersonId> byKeys(Collection<String> words) {
                    var known = Map.of("trainee2", person(2), "N-3", person(3), "N-4", person(4), "N-5", person(5));
                    return words.stream()
                            .filter(known::containsKey)
                            .collect(Collectors.toMap(Function.identity(), known::get));
                }

                @Override
                public List<PersonId> activeIn(UUID unit) {
                    return List.of(person(2), person(3), person(4), person(5));
                }
            };
        }

        @Bean
        Editions editions() {
            var editions = mock(Editions.class);
            when(editions.newest()).thenReturn(Optional.of(EDITION));
            when(editions.course(any())).thenReturn(course());
            return editions;
        }

        private static Course course() {
            var modules = Stream.of("day-1", "day-2", "day-3", "day-4")
                    .map(id -> new Course.Module(
                            id,
                            new Localized(Map.of("en", "Module " + id, "kk", "Модуль " + id)),
                            Localized.EMPTY,
                            360,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()))
                    .toList();
            return new Course("c", Localized.EMPTY, Localized.EMPTY, "en", Set.of("en"), modules, Map.of(), Map.of());
        }
    }
}
