package kz.ustaz.survey;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Reach;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.UnitPeople;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Seeds;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.roster.ports.Leading;
import kz.ustaz.roster.ports.RunBook;
import kz.ustaz.roster.ports.RunDays;
import kz.ustaz.testing.CountingDataSource;
import kz.ustaz.testing.Databases;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** This room on a migrated database, with the rooms below it as stand-ins; no more of Spring than transactions. */
final class SurveyHouse implements AutoCloseable {

    static final String FORMS = """
            scales: [agree]
            forms:
              - id: day
                when: day
                questions:
                  - {id: good, scale: agree}
                  - {id: pace, choice: [slow, fast]}
                  - {id: more, words: 50}
              - {id: whole, when: run, questions: [{id: overall, scale: agree}]}
              - {id: trainee, when: after, to: trainee, months: [3, 6], questions: [{id: used, scale: agree}, {id: ex, words: 100}]}
              - {id: manager, when: after, to: manager, months: [3], questions: [{id: seen, scale: agree}, {id: what, words: 100}]}
            """;

    static final String WORDS = """
            scales:
              agree: [A, B, C, D, E]
            forms:
              day: {title: The day, lead: Look back}
              whole: {title: The run, lead: Look back}
              trainee: {title: Later, lead: And now}
              manager: {title: Your officer, lead: And now}
            questions:
              good: {text: It was good}
              pace: {text: The pace, options: {slow: Too slow, fast: Too fast}}
              more: {text: What else}
              overall: {text: All was good}
              used: {text: Used it}
              ex: {text: Where}
              seen: {text: Uses it}
              what: {text: What you saw}
            """;

    static final EditionId EDITION = new EditionId("a".repeat(64));
    /** As the one above, with another option. */
    static final EditionId NEWER = new EditionId("b".repeat(64));

    static final EditionId BARE = new EditionId("c".repeat(64));
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final CountingDataSource data;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Roster roster = new Roster();

    SurveyHouse(Databases make) {
        data = make.dataSource();
        context.registerBean(DataSource.class, () -> data);
        context.registerBean(Roster.class, () -> roster);
        context.register(Wiring.class);
        context.refresh();
    }

    static CourseFiles files() {
        return new CourseFiles(Map.of("survey/forms.yml", bytes(FORMS), "survey/en.yml", bytes(WORDS)));
    }

    private static CourseFiles newer() {
        return new CourseFiles(Map.of(
                "survey/forms.yml",
                bytes(FORMS.replace("[slow, fast]", "[slow, right]")),
                "survey/en.yml",
                bytes(WORDS.replace("fast: Too fast", "right: Right"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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

    @Override
    public void close() {
        context.close();
    }

    /** Who is who and where, and what time it is. */
    static final class Roster extends Clock {
        private final Map<PersonId, Names.Name> names = new HashMap<>();
        private final Map<RunId, RunDays.Held> runs = new HashMap<>();
        private final List<Enrolment> enrolments = new ArrayList<>();
        private final Map<PersonId, Set<UUID>> led = new HashMap<>();
        private final Map<PersonId, Set<UUID>> supervised = new HashMap<>();
        private final Set<PersonId> away = new HashSet<>();
        final List<String> audited = new ArrayList<>();
        volatile Instant now = Instant.EPOCH;

        Caller person(String name, UUID unit) {
            var person = new PersonId(UUID.randomUUID());
            names.put(person, new Names.Name(person, name, "", "", unit, name));
            return new Caller(person);
        }

        /** Four days from Monday on, the last halves at two o'clock in Almaty, which is nine by UTC. */
        Run run(String title, EditionId edition, UUID unit) {
            var run =
                    new Run(new RunId(UUID.randomUUID()), title, edition, unit, ZoneId.of("Asia/Almaty"), "en", MONDAY);
            var days = MONDAY.datesUntil(MONDAY.plusDays(4))
                    .map(day -> new RunDays.Day(day, LocalTime.of(14, 0)))
                    .toList();
            runs.put(run.id(), new RunDays.Held(run, MONDAY.plusDays(3), days));
            return run;
        }

        /** Only on these days from now on. */
        void held(Run run, LocalDate... days) {
            var before = runs.get(run.id());
            runs.put(
                    run.id(),
                    new RunDays.Held(
                            before.run(),
                            before.ends(),
                            List.of(days).stream()
                                    .map(day -> new RunDays.Day(day, LocalTime.of(14, 0)))
                                    .toList()));
        }

        void adopt(Run run, EditionId edition) {
            var before = runs.get(run.id());
            var after = new Run(run.id(), run.title(), edition, run.unit(), run.zone(), run.language(), run.starts());
            runs.put(run.id(), new RunDays.Held(after, before.ends(), before.days()));
            enrolments.replaceAll(
                    one -> one.run().id().equals(run.id()) ? new Enrolment(one.id(), one.person(), after) : one);
        }

        EnrolmentId enrol(Caller who, Run run) {
            var enrolment = new Enrolment(new EnrolmentId(UUID.randomUUID()), who.person(), run);
            enrolments.add(enrolment);
            return enrolment.id();
        }

        void withdraw(EnrolmentId who) {
            enrolments.removeIf(one -> one.id().equals(who));
        }

        void lead(Caller who, Run run) {
            led.computeIfAbsent(who.person(), fresh -> new HashSet<>())
                    .add(run.id().value());
        }

        void supervise(Caller who, UUID unit) {
            supervised.computeIfAbsent(who.person(), fresh -> new HashSet<>()).add(unit);
        }

        void deactivate(Caller who) {
            away.add(who.person());
        }

        /** @param at such as 2026-11-23T10:00, by UTC */
        void at(String at) {
            now = Instant.parse(at + ":00Z");
        }

        private List<Enrolment> own(Caller caller) {
            return away.contains(caller.person())
                    ? List.of()
                    : enrolments.stream()
                            .filter(one -> one.person().equals(caller.person()))
                            .toList();
        }

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
            throw new UnsupportedOperationException();
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan("kz.ustaz.survey")
    static class Wiring {

        @Bean
        JdbcTemplate sql(DataSource data) {
            return new JdbcTemplate(data);
        }

        @Bean
        JdbcTransactionManager transactions(DataSource data) {
            return new JdbcTransactionManager(data);
        }

        @Bean
        Ids ids() {
            return UUID::randomUUID;
        }

        @Bean
        Seeds seeds() {
            return () -> 7;
        }

        @Bean
        Audit audit(Roster roster) {
            return new Audit() {
                @Override
                public void record(Caller caller, String action, String subject, Map<String, String> details) {
                    roster.audited.add(action + " " + details);
                }

                @Override
                public void recordSystem(String action, String subject, Map<String, String> details) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Bean
        Names names(Roster roster) {
            return new Names() {
                @Override
                public Map<PersonId, Name> of(Collection<PersonId> people) {
                    var found = new HashMap<>(roster.names);
                    found.keySet().retainAll(people);
                    return found;
                }

                @Override
                public Map<String, PersonId> byKeys(Collection<String> words) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public List<PersonId> activeIn(UUID unit) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Bean
        UnitPeople people(Roster roster) {
            return units -> roster.names.values().stream()
                    .filter(name -> units.contains(name.unit()))
                    .map(Names.Name::person)
                    .collect(Collectors.toSet());
        }

        @Bean
        Reaches reaches(Roster roster) {
            return (caller, roles) -> new Reach(
                    false,
                    roles.contains(Role.SUPERVISOR)
                            ? roster.supervised.getOrDefault(caller.person(), Set.of())
                            : Set.of(),
                    roles.contains(Role.LEAD) ? roster.led.getOrDefault(caller.person(), Set.of()) : Set.of());
        }

        @Bean
        Leading leading(Roster roster) {
            return new Leading() {
                @Override
                public Run led(Caller caller, RunId run) {
                    if (!leads(caller, run)) {
                        throw new NotFound("run");
                    }
                    return roster.runs.get(run).run();
                }

                @Override
                public boolean leads(Caller caller, RunId run) {
                    return roster.led.getOrDefault(caller.person(), Set.of()).contains(run.value());
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
                    throw new UnsupportedOperationException();
                }

                @Override
                public List<Counted> all() {
                    return roster.runs.values().stream()
                            .map(held -> new Counted(held.run(), 0))
                            .toList();
                }

                @Override
                public Optional<Run> find(RunId run) {
                    return Optional.ofNullable(roster.runs.get(run)).map(RunDays.Held::run);
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
        RunDays days(Roster roster) {
            return new RunDays() {
                @Override
                public Map<RunId, Held> of(Collection<RunId> runs) {
                    var found = new HashMap<>(roster.runs);
                    found.keySet().retainAll(runs);
                    return found;
                }

                @Override
                public List<Past> past(Collection<PersonId> people, LocalDate from, LocalDate to) {
                    return roster.enrolments.stream()
                            .filter(one -> people.contains(one.person()))
                            .map(one -> new Past(
                                    one.id(),
                                    one.person(),
                                    one.run(),
                                    roster.runs.get(one.run().id()).ends()))
                            .filter(one ->
                                    !one.ends().isBefore(from) && !one.ends().isAfter(to))
                            .toList();
                }
            };
        }

        @Bean
        Enrolments enrolments(Roster roster) {
            return new Enrolments() {
                @Override
                public List<Enrolment> own(Caller caller) {
                    return roster.own(caller);
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
                    return roster.enrolments.stream()
                            .filter(one -> enrolments.contains(one.id()))
                            .collect(Collectors.toMap(Enrolment::id, Enrolment::person));
                }

                @Override
                public Map<EnrolmentId, PersonId> present(Collection<EnrolmentId> enrolments) {
                    return people(enrolments);
                }

                @Override
                public Map<EnrolmentId, PersonId> people(RunId run) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public List<Enrolment> of(RunId run) {
                    throw new UnsupportedOperationException();
                }
            };
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
                    var module = new Course.Module("m1", title, title, 60, List.of(), List.of(), List.of(), List.of());
                    return new Course("c", title, title, "en", Set.of("en"), List.of(module), Map.of(), Map.of());
                }

                @Override
                public CourseFiles files(EditionId edition) {
                    return edition.equals(BARE)
                            ? new CourseFiles(Map.of())
                            : edition.equals(NEWER) ? newer() : SurveyHouse.files();
                }
            };
        }
    }
}
