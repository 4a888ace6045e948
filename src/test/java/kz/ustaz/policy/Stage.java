package kz.ustaz.policy;

import java.time.Clock;
import kz.ustaz.account.ports.Founding;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tests of the policy add to the product. */
@TestConfiguration(proxyBeanMethods = false)
@Import(Desks.class)
class Stage {

    @Bean
    @Primary
    MovingClock movingClock() {
        return new MovingClock();
    }

    /** Comes on when a test first asks: the course is loaded then. */
    @Bean
    @Lazy
    Cast cast(Founding founding, Desks desks, JdbcTemplate sql, Clock clock) {
        return new Cast(founding, desks, sql, clock);
    }
}
