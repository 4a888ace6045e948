package kz.ustaz.certification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Units;
import kz.ustaz.certification.CertificateStep.Kind;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Issues certificates for the desks, which have seen to it that they are earned. Whoever has one of the kind from another
 * run gets one that renews it.
 */
@Component
class Issuing {

    private final CertificateBook book;
    private final RulesOfEditions rules;
    private final Editions editions;
    private final Units units;
    private final CandidateNotices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Issuing(
            CertificateBook book,
            RulesOfEditions rules,
            Editions editions,
            Units units,
            CandidateNotices notices,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.rules = rules;
        this.editions = editions;
        this.units = units;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** A suspension is lifted or made final, and not left behind by another run. */
    Optional<Refused> refusal(PersonId person, CertificateKind kind) {
        return book.of(person).stream()
                .filter(one -> one.is(kind))
                .map(one -> one.validity(clock.instant()))
                .filter(Validity.Suspended.class::isInstance)
                .findFirst()
                .map(suspended -> new Refused("certification.certificate.refused.suspended"));
    }

    /** Audited, in the caller's transaction. Again changes nothing. */
    void issue(Caller by, CertificateKind kind, Run run, EnrolmentId enrolment, PersonId person) {
        var before = book.of(person).stream().filter(one -> one.is(kind)).toList();
        if (before.stream().anyMatch(one -> one.certificate().enrolment().equals(enrolment))) {
            return;
        }
        var renewed = renewed(before);
        var made = certificate(by, kind, run, enrolment, person, renewed);
        book.add(made);
        renewed.ifPresent(old -> book.add(
                old.certificate().id(),
                new CertificateStep(old.next(), Kind.RENEWED, by.person(), "", made.issuedAt())));
        audit.record(
                by,
                "certificate.issue",
                made.id().value().toString(),
                Map.of(
                        "kind",
                        kind.name(),
                        "run",
                        run.id().value().toString(),
                        "enrolment",
                        enrolment.value().toString()));
        if (kind == CertificateKind.TRAINER) {
            events.publishEvent(new TrainerCertified(person, run.id(), made.issuedAt()));
        } else {
            // a trainer is told that he is approved
            notices.certified(person, kind);
        }
    }

    private Optional<Held> renewed(List<Held> before) {
        return before.stream()
                .filter(one -> !(one.validity(clock.instant()) instanceof Validity.Revoked))
                .findFirst();
    }

    private Certificate certificate(
            Caller by, CertificateKind kind, Run run, EnrolmentId enrolment, PersonId person, Optional<Held> renewed) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int months = rules.find(run.edition())
                .map(TrainerRules::lives)
                .map(lives -> lives.of(kind))
                .orElse(TrainerRules.Lives.USUAL);
        String issuer = units.all().stream()
                .filter(unit -> unit.id().equals(run.unit()))
                .map(Units.Unit::name)
                .findFirst()
                .orElse("");
        var facts = new Certificate.Facts(
                editions.course(run.edition()).title().texts(),
                issuer,
                run.zone().getId());
        return new Certificate(
                new CertificateId(ids.next()),
                CertificateNumber.random(random),
                kind,
                person,
                run.id(),
                enrolment,
                run.edition(),
                facts,
                by.person(),
                now,
                now.atZone(run.zone()).plusMonths(months).toInstant(),
                renewed.map(old -> old.certificate().id()));
    }
}
