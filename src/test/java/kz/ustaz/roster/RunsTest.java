package kz.ustaz.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunGrants;
import kz.ustaz.account.ports.Units;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.ports.Enrolments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

@SpringBootTest(
        classes = RunsTest.House.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.datasource.url=jdbc:h2:mem:roster;DB_CLOSE_DELAY=-1", "spring.flyway.target=4"})
class RunsTest {

    static final Caller ADMINISTRATOR = new Caller(person(1));
    static final Caller TRAINEE = new Caller(person(2));
    static final EditionId EDITION = new EditionId("a".repeat(64));
    static final UUID UNIT = new UUID(7, 7);

    @Autowired
    Runs runs;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Trainers trainers;

    @Autowired
    RunGrants grants;

    @Test
    void aNewRunPinsTheNewestEditionAndTakesPeopleOnce() {
        RunId run = newRun();
        assertThat(runs.list(ADMINISTRATOR))
                .anySatisfy(line -> assertThat(line.run().edition()).isEqualTo(EDITION));

        var first = runs.enrol(ADMINISTRATOR, run, List.of("trainee2", " N-3 ", "nobody", ""));
        assertThat(first.added()).isEqualTo(2);
        assertThat(first.unknown()).containsExactly("nobody");

        var second = runs.enrolUnit(ADMINISTRATOR, run, UNIT);
        assertThat(second.added()).isEqualTo(2);
        assertThat(second.already()).isEqualTo(2);
        assertThat(second.roll().members()).extracting(Runs.Member::name).containsExactly("P2", "P3", "P4", "P5");
        assertThat(enrolments.of(run)).hasSize(4);
    }

    @Test
    void anEnrolmentIsItsPersonsAlone() {
        RunId run = newRun();
        runs.enrol(ADMINISTRATOR, run, List.of("trainee2"));
        EnrolmentId mine = enrolments.of(run).getFirst().id();

        assertThat(enrolments.own(TRAINEE, mine).run().id()).isEqualTo(run);
        assertThat(enrolments.own(TRAINEE)).extracting(Enrolment::id).contains(mine);
        assertThatThrownBy(() -> enrolments.own(ADMINISTRATOR, mine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> enrolments.own(TRAINEE, new EnrolmentId(new UUID(0, 0))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoIsWithdrawnHasNoEnrolmentUntilHeIsTakenBack() {
        RunId run = newRun();
        runs.enrol(ADMINISTRATOR, run, List.of("trainee2"));
        EnrolmentId mine = enrolments.of(run).getFirst().id();

        assertThat(runs.withdraw(ADMINISTRATOR, run, mine).members()).isEmpty();
        assertThatThrownBy(() -> enrolments.own(TRAINEE, mine)).isInstanceOf(NotFound.class);

        assertThat(runs.enrol(ADMINISTRATOR, run, List.of("trainee2")).added()).isOne();
        assertThat(enrolments.own(TRAINEE, mine).id()).isEqualTo(mine);
    }

    @Test
    void onlyAnAdministratorHasThisDesk() {
        RunId run = newRun();
        assertThatThrownBy(() -> runs.list(TRAINEE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> runs.choices(TRAINEE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> runs.roll(TRAINEE, run)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> runs.enrol(TRAINEE, run, List.of("trainee2"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> runs.enrolUnit(TRAINEE, run, UNIT)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aRunIsRefusedWithAReason() {
        var noTitle = new Runs.NewRun(" ", UNIT, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        assertThat(runs.create(ADMINISTRATOR, noTitle))
                .isInstanceOfSatisfying(
                        Runs.Creation.No.class,
                        no -> assertThat(no.reason().key()).isEqualTo("roster.refused.title"));
        var noLanguage = new Runs.NewRun("x", UNIT, ZoneId.of("Asia/Almaty"), "fr", LocalDate.of(2026, 11, 23));
        assertThat(runs.create(ADMINISTRATOR, noLanguage)).isInstanceOf(Runs.Creation.No.class);
    }

    @Test
    void aRunsTrainersAreFoundByNameOrNumberAndListedByRole() {
        RunId run = newRun();
        trainers.grant(ADMINISTRATOR, run, " N-3 ", Role.OBSERVER);
        verify(grants).grant(ADMINISTRATOR, run.value(), person(3), Role.OBSERVER);
        assertThat(trainers.grant(ADMINISTRATOR, run, "nobody", Role.LEAD))
                .isInstanceOfSatisfying(Trainers.Granting.No.class, no -> {
                    assertThat(no.reason().key()).isEqualTo("roster.refused.nobody");
                    assertThat(no.reason().values()).containsExactly("nobody");
                });

        when(grants.list(ADMINISTRATOR, run.value()))
                .thenReturn(List.of(held(1, 5, Role.OBSERVER), held(2, 4, Role.LEAD), held(3, 3, Role.LEAD)));
        assertThat(trainers.list(ADMINISTRATOR, run))
                .extracting(Trainers.Trainer::name, Trainers.Trainer::role)
                .containsExactly(tuple("P3", Role.LEAD), tuple("P4", Role.LEAD), tuple("P5", Role.OBSERVER));
    }

    @Test
    void onlyAnAdministratorNamesTrainersAndOnlyOfARunThatIs() {
        RunId run = newRun();
        var nowhere = new RunId(new UUID(0, 0));
        clearInvocations(grants);
        assertThatThrownBy(() -> trainers.list(TRAINEE, run)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> trainers.grant(TRAINEE, run, "trainee2", Role.LEAD))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> trainers.revoke(TRAINEE, run, new UUID(0, 1))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> trainers.list(ADMINISTRATOR, nowhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trainers.grant(ADMINISTRATOR, nowhere, "trainee2", Role.LEAD))
                .isInstanceOf(NotFound.class);
        verifyNoInteractions(grants);
    }

    private static RunGrants.Held held(int id, int person, Role role) {
        return new RunGrants.Held(new UUID(0, id), person(person), role, Instant.EPOCH);
    }

    private RunId newRun() {
        var wanted = new Runs.NewRun("Autumn", UNIT, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        return ((Runs.Creation.Made) runs.create(ADMINISTRATOR, wanted)).run();
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(0, number));
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
    @ComponentScan("kz.ustaz.roster")
    static class House {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        Ids ids() {
            var last = new java.util.concurrent.atomic.AtomicLong();
            return () -> new UUID(1, last.incrementAndGet());
        }

        @Bean
        Rights rights() {
            return new Rights() {
                @Override
                public boolean has(Caller caller, Role role, Scope scope) {
                    return hasAnywhere(caller, role);
                }

                @Override
                public boolean hasAnywhere(Caller caller, Role role) {
                    return caller.equals(ADMINISTRATOR) && role == Role.ADMINISTRATOR;
                }

                @Override
                public boolean isActive(Caller caller) {
                    return true;
                }
            };
        }

        @Bean
        Reaches reaches() {
            return mock(Reaches.class);
        }

        @Bean
        Audit audit() {
            return mock(Audit.class);
        }

        @Bean
        RunGrants grants() {
            return mock(RunGrants.class);
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
                    var known = Map.of("trainee2", person(2), "N-3", person(3));
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
            when(editions.course(any()))
                    .thenReturn(new Course(
                            "c", Localized.EMPTY, Localized.EMPTY, "en", Set.of("en"), List.of(), Map.of(), Map.of()));
            return editions;
        }
    }
}
