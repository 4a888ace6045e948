package kz.ustaz.certification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Strangers may ask only so much: numbers cannot be guessed, but signatures take the processor's time. */
@Component
class FewQuestions {

    /** From one address in one minute; a class behind one address may look at its certificates together. */
    static final int MOST = 120;

    private final Clock clock;
    private final Cache<String, Integer> asked = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(2))
            .maximumSize(100_000)
            .build();

    FewQuestions(Clock clock) {
        this.clock = clock;
    }

    boolean mayAsk(String address) {
        long minute = clock.instant().getEpochSecond() / 60;
        return asked.asMap().merge(minute + " " + address, 1, Integer::sum) <= MOST;
    }
}
