package kz.ustaz.certification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;

/** Whose certificate ends soon, for whoever reminds him. */
@Component
class Expiring {

    static final int EARLY = 90;
    static final int LATE = 30;

    private final CertificateBook book;

    Expiring(CertificateBook book) {
        this.book = book;
    }

    /** @param ends by the clocks of its run @param days before the end for which he is to be reminded: {@link #EARLY} or {@link #LATE} */
    record Due(CertificateId certificate, PersonId person, CertificateKind kind, LocalDate ends, int days) {}

    /**
     * Everybody who is to be reminded by now; whether he was already, the caller knows. None whose certificate was renewed,
     * suspended or revoked. Two queries.
     */
    List<Due> due(Instant now) {
        return book.expiring(now, now.plus(Duration.ofDays(EARLY))).stream()
                .filter(one -> one.validity(now).holds() && !one.renewed())
                .map(one -> {
                    var of = one.certificate();
                    boolean late = !of.expiresAt().isAfter(now.plus(Duration.ofDays(LATE)));
                    return new Due(of.id(), of.person(), of.kind(), of.day(of.expiresAt()), late ? LATE : EARLY);
                })
                .toList();
    }
}
