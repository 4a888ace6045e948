package kz.ustaz.common;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sources of time and chance. A test replaces each by a bean of its own. */
@Configuration(proxyBeanMethods = false)
class Values {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids(Clock clock) {
        var random = new SecureRandom();
        return () -> {
            long millis = clock.millis();
            long high = (millis << 16) | 0x7000 | (random.nextInt() & 0xfff);
            long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new UUID(high, low);
        };
    }

    @Bean
    @ConditionalOnMissingBean
    Seeds seeds() {
        var random = new SecureRandom();
        return random::nextLong;
    }
}
