package kz.ustaz.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.ustaz.common.PersonId;

/** Something that was done to a certificate. @param by name @param reason where one is given; else empty @param on by the certificate's days */
public record CertificateSaid(What what, String by, String reason, LocalDate on) {

    public enum What {
        ISSUED,
        SUSPENDED,
        REINSTATED,
        REVOKED,
        RENEWED
    }

    /** All of it, the earliest first. */
    static List<CertificateSaid> of(Held held, Called called) {
        var all = new ArrayList<CertificateSaid>();
        var one = held.certificate();
        all.add(new CertificateSaid(What.ISSUED, called.name(one.by()), "", one.day(one.issuedAt())));
        for (var step : held.steps()) {
            var what = switch (step.kind()) {
                case SUSPENDED -> What.SUSPENDED;
                case REINSTATED -> What.REINSTATED;
                case REVOKED -> What.REVOKED;
                case RENEWED -> What.RENEWED;
            };
            all.add(new CertificateSaid(what, called.name(step.by()), step.reason(), one.day(step.at())));
        }
        return List.copyOf(all);
    }

    /** Whose names stand in it, and its holder. */
    static List<PersonId> people(Held held) {
        return Stream.concat(
                        Stream.of(held.certificate().by(), held.certificate().person()),
                        held.steps().stream().map(CertificateStep::by))
                .distinct()
                .toList();
    }
}
