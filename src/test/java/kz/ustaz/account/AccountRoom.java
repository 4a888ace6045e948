package kz.ustaz.account;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.ustaz.account.ports.KnownRuns;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The room alone on the database that the test names, with a clock that the test moves. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = AccountRoom.Room.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.flyway.locations=classpath:db/migration")
@interface AccountRoom {

    UUID NO_RUN = new UUID(0, 0);

    // Not @Configuration: the scan of the whole product in other tests would find it.
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @EntityScan("kz.ustaz.account")
    @EnableJpaRepositories("kz.ustaz.account")
    @ComponentScan(
            basePackages = {"kz.ustaz.account", "kz.ustaz.common"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "kz\\.ustaz\\.account\\.ui\\..*",
                                "kz\\.ustaz\\.account\\.SignInSecurity",
                                ".*Test.*",
                                ".*AccountContract.*",
                                ".*SecondFactorContract.*",
                                ".*AccountRoom.*"
                            }))
    class Room {

        @Bean
        KnownRuns knownRuns() {
            return run -> !run.equals(NO_RUN);
        }

        @Bean
        I18NProvider texts() {
            return new DefaultI18NProvider(List.of(Locale.ENGLISH, Locale.of("ru"), Locale.of("kk")));
        }

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    /** Stands still until it is moved. */
    class TestClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-23T04:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
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
            return this;
        }
    }
}
