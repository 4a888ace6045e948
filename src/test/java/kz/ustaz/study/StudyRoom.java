package kz.ustaz.study;

import com.vaadin.flow.i18n.I18NProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Reach;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.content.ports.Pictures;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.Kinds;
import kz.ustaz.question.Prompt;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Conduct;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.ports.ItemSearch;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.roster.ports.RunBook;
import kz.ustaz.roster.ports.TaughtRuns;
import kz.ustaz.testing.FrameTexts;
import org.mockito.Mockito;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * This room on a database, with the rooms below it as fakes; the attempts' table is read by the real reader. Not marked
 * as a configuration, so that tests of the whole house do not find it.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan("kz.ustaz.study")
@ComponentScan(
        basePackages = "kz.ustaz.assessment",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*assessment\\.(AttemptFacts|Phases|Openings|Releases|ExamTime)"))
class StudyRoom {

    /** What the rooms below have. */
    record Fakes(Map<EditionId, Course> courses, List<Enrolment> enrolments, Map<UUID, Conduct> conducts) {}

    @Bean
    Fakes fakes() {
        return new Fakes(new HashMap<>(), new CopyOnWriteArrayList<>(), new ConcurrentHashMap<>());
    }

    @Bean
    AtomicInteger statements() {
        return new AtomicInteger();
    }

    @Bean
    static BeanPostProcessor counting(org.springframework.beans.factory.ObjectProvider<AtomicInteger> statements) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new Counting(source, statements) : bean;
            }
        };
    }

    /** Counts prepared statements. */
    static class Counting extends DelegatingDataSource {
        private final org.springframework.beans.factory.ObjectProvider<AtomicInteger> statements;

        Counting(DataSource source, org.springframework.beans.factory.ObjectProvider<AtomicInteger> statements) {
            super(source);
            this.statements = statements;
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            statements.getObject().incrementAndGet();
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    @Bean
    Clock clock() {
        return Clock.fixed(StudyContract.AT.plusSeconds(60), java.time.ZoneOffset.UTC);
    }

    @Bean
    Ids ids() {
        var last = new java.util.concurrent.atomic.AtomicLong();
        return () -> new UUID(1, last.incrementAndGet());
    }

    @Bean
    Rights rights() {
        var rights = Mockito.mock(Rights.class);
        Mockito.when(rights.isActive(Mockito.any())).thenReturn(true);
        return rights;
    }

    @Bean
    Reaches reaches() {
        return (caller, roles) -> new Reach(false, Set.of(), Set.of());
    }

    @Bean
    ItemSearch items() {
        return (caller, words) -> Optional.empty();
    }

    @Bean
    RunBook runBook() {
        return Mockito.mock(RunBook.class);
    }

    @Bean
    TaughtRuns taughtRuns() {
        return Mockito.mock(TaughtRuns.class);
    }

    @Bean
    Pictures pictures() {
        return Mockito.mock(Pictures.class);
    }

    @Bean
    Kinds kinds() {
        return new Kinds(Kinds.standard());
    }

    @Bean
    I18NProvider texts() {
        return new FrameTexts();
    }

    @Bean
    Audit audit() {
        return Mockito.mock(Audit.class);
    }

    @Bean
    Names names() {
        return new Names() {
            @Override
            public Map<PersonId, Name> of(Collection<PersonId> people) {
                return Map.of();
            }

            @Override
            public Map<String, PersonId> byKeys(Collection<String> words) {
                return Map.of();
            }

            @Override
            public List<PersonId> activeIn(UUID unit) {
                return List.of();
            }
        };
    }

    @Bean
    Editions editions(Fakes fakes) {
        return new Editions() {
            @Override
            public Optional<EditionId> newest() {
                return Optional.empty();
            }

            @Override
            public Course course(EditionId edition) {
                return fakes.courses().get(edition);
            }

            @Override
            public CourseFiles files(EditionId edition) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Bean
    Enrolments enrolments(Fakes fakes) {
        return new Enrolments() {
            @Override
            public java.util.Map<EnrolmentId, kz.ustaz.common.PersonId> present(
                    java.util.Collection<EnrolmentId> wanted) {
                throw new UnsupportedOperationException();
            }

            @Override
            public java.util.Map<EnrolmentId, kz.ustaz.common.PersonId> people(kz.ustaz.roster.RunId run) {
                throw new UnsupportedOperationException();
            }

            @Override
            public java.util.Map<EnrolmentId, kz.ustaz.common.PersonId> people(
                    java.util.Collection<EnrolmentId> enrolments) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Enrolment> own(Caller caller) {
                return fakes.enrolments().stream()
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
                return fakes.enrolments().stream()
                        .filter(one -> one.id().equals(enrolment))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("enrolment"));
            }

            @Override
            public List<Enrolment> of(RunId run) {
                return List.of();
            }
        };
    }

    @Bean
    Quizzes quizzes(Fakes fakes) {
        return new Quizzes() {
            @Override
            public List<Structure> structures(String quiz) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Quiz in(EditionId edition, String quiz) {
                return Courses.quiz(quiz);
            }

            @Override
            public Quiz revision(UUID revision) {
                return Courses.quiz("m1-q", fakes.conducts().getOrDefault(revision, Conduct.PLAIN));
            }

            @Override
            public Optional<Item> check(EditionId edition, String item) {
                return Optional.of(new Item(
                        new UUID(8, item.hashCode()),
                        item,
                        "yes-or-no",
                        new YesOrNo(),
                        "o",
                        1,
                        "",
                        List.of(),
                        Localized.of("en", "Because"),
                        kz.ustaz.quiz.Shelved.NOTHING,
                        Localized.EMPTY));
            }
        };
    }

    record Asked(Localized text) implements Prompt {}

    /** Yes is right. */
    static class YesOrNo implements Question {
        @Override
        public Variant vary(Dice dice) {
            return new Variant(new Asked(Localized.of("en", "Is it?")), new Hidden.Nothing());
        }

        @Override
        public boolean accepts(Variant variant, Answer answer) {
            return List.of("yes", "no").contains(answer.value("a"));
        }

        @Override
        public Grade mark(Variant variant, Answer answer) {
            return Grade.of(answer.value("a").equals("yes") ? Fraction.ONE : Fraction.ZERO);
        }

        @Override
        public String summary(Variant variant, Answer answer, String language) {
            return answer.value("a");
        }
    }
}
