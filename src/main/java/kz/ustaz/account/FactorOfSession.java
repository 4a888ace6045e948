package kz.ustaz.account;

import java.time.Clock;
import java.time.Duration;
import kz.ustaz.account.ports.RecentFactor;
import kz.ustaz.common.Caller;
import kz.ustaz.common.FactorWanted;
import org.springframework.stereotype.Component;

/** Looks into the session that asks: what its person gave in another browser does not count. */
@Component
class FactorOfSession implements RecentFactor {

    static final Duration LASTS = Duration.ofMinutes(10);

    private final FactorRule rule;
    private final SignedInCaller session;
    private final Clock clock;

    FactorOfSession(FactorRule rule, SignedInCaller session, Clock clock) {
        this.rule = rule;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void require(Caller caller) {
        boolean recent = session.current()
                .filter(who -> who.person().equals(caller.person()))
                .flatMap(SignedIn::factor)
                .filter(at -> clock.instant().isBefore(at.plus(LASTS)))
                .isPresent();
        if (rule.required() && !recent) {
            throw new FactorWanted();
        }
    }
}
