package kz.ustaz.certification;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Kept;
import kz.ustaz.account.ports.KeptOfPerson;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.EnrolmentId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** What this room keeps of a person. What observers marked of him is told once there is a verdict, as on his page. */
@Component
class KeptOfCertification implements KeptOfPerson {

    private static final String OF_HIM = " from enrolment e join run r on r.id = e.run_id join ";
    private static final String HIS = " where e.person_id = ?";

    private final PracticumBook book;
    private final JdbcOperations sql;

    KeptOfCertification(PracticumBook book, JdbcOperations sql) {
        this.book = book;
        this.sql = sql;
    }

    @Override
    public List<Kept> of(PersonId person) {
        UUID id = person.value();
        var judged = judged(person);
        return List.of(
                Kept.stays(
                        "practicums",
                        Set.of("practicum"),
                        "select p.begun_at as at, r.title as run, p.n as number" + OF_HIM
                                + "practicum p on p.enrolment_id = e.id" + HIS,
                        id),
                Kept.stays(
                        "practicum-plans",
                        Set.of("practicum_plan"),
                        "select x.handed_in_at as at, r.title as run, p.n as number, x.plan as text" + OF_HIM
                                + "practicum p on p.enrolment_id = e.id join practicum_plan x on x.practicum = p.id"
                                + HIS,
                        id),
                Kept.goes(
                        "practicum-drafts",
                        Set.of("practicum_draft"),
                        "select d.saved_at as at, d.draft as text from practicum_draft d where d.person = ?",
                        id),
                Kept.stays(
                        "practicum-marks",
                        Set.of("practicum_sheet"),
                        """
                        select x.handed_in_at as at, r.title as run, p.n as number, x.kind,
                          case when p.id = any(?) then x.verdict else '' end as verdict,
                          case when p.id = any(?) then x.sheet else '' end as text,
                          case when p.id = any(?) then x.reason else '' end as reason"""
                                + OF_HIM
                                + "practicum p on p.enrolment_id = e.id join practicum_sheet x on x.practicum = p.id"
                                + HIS,
                        judged,
                        judged,
                        judged,
                        id),
                Kept.stays(
                        "conduct",
                        Set.of("conduct_signature"),
                        "select c.signed_at as at, r.title as run, c.language, c.text_hash as subject" + OF_HIM
                                + "conduct_signature c on c.enrolment_id = e.id" + HIS,
                        id),
                Kept.stays(
                        "vetting",
                        Set.of("vetting_step"),
                        "select v.made_at as at, r.title as run, v.checked_on as checked, v.confirmed as granted"
                                + OF_HIM + "vetting_step v on v.enrolment_id = e.id" + HIS,
                        id),
                Kept.stays(
                        "trainer-steps",
                        Set.of("trainer_step"),
                        "select t.made_at as at, r.title as run, t.kind" + OF_HIM
                                + "trainer_step t on t.enrolment_id = e.id" + HIS,
                        id),
                Kept.stays("certificates", Set.of("certificate", "certificate_reminder"), """
                        select c.issued_at as at, r.title as run, c.kind, c.number as subject, c.facts as text,
                          c.expires_at as until
                        from certificate c join run r on r.id = c.run_id where c.person = ?""", id),
                Kept.stays("certificate-steps", Set.of("certificate_step"), """
                        select s.made_at as at, c.number as subject, s.kind
                        from certificate c join certificate_step s on s.certificate = c.id where c.person = ?""", id),
                Kept.stays("master", Set.of("master_step"), """
                        select m.made_at as at, m.kind, m.ends_on as ends from master_step m where m.person = ?""", id),
                Kept.stays("line", Set.of("trainer_line"), """
                        select l.since as at, r.title as run, l.generation as number
                        from trainer_line l left join run r on r.id = l.run_id where l.person = ?""", id),
                acts(id));
    }

    /** Practicums of his in which there is a verdict. */
    private List<UUID> judged(PersonId person) {
        var own = sql.query(
                "select id from enrolment where person_id = ?",
                (row, _) -> new EnrolmentId(row.getObject(1, UUID.class)),
                person.value());
        return book.dossiers(book.of(own)).stream()
                .filter(one -> one.verdict().isPresent())
                .map(one -> one.practicum().id().value())
                .toList();
    }

    /** What he decided about others, and observed, without saying whom. */
    private static Kept acts(UUID id) {
        return Kept.stays(
                "trainer-acts",
                Set.of(
                        "practicum_naming",
                        "practicum_sheet",
                        "vetting_step",
                        "trainer_step",
                        "certificate",
                        "certificate_step",
                        "master_step"),
                """
                select g.named_at as at, 'NAMING' as kind, r.title as run, '' as reason, '' as text
                from practicum_naming g join practicum p on p.id = g.practicum join run r on r.id = p.run_id
                where g.named_by = ?
                union all
                select g.named_at, 'NAMED_TO_OBSERVE', r.title, '', ''
                from practicum_naming g join practicum p on p.id = g.practicum join run r on r.id = p.run_id
                where g.first_observer = ? or g.second_observer = ?
                union all
                select x.handed_in_at, x.kind, r.title, x.reason, x.sheet
                from practicum_sheet x join practicum p on p.id = x.practicum join run r on r.id = p.run_id
                where x.person = ?
                union all
                select v.made_at, 'VETTING', r.title, v.reason, ''
                from vetting_step v join enrolment e on e.id = v.enrolment_id join run r on r.id = e.run_id
                where v.made_by = ?
                union all
                select t.made_at, t.kind, r.title, t.reason, ''
                from trainer_step t join run r on r.id = t.run_id where t.made_by = ?
                union all
                select c.issued_at, 'ISSUED', r.title, '', ''
                from certificate c join run r on r.id = c.run_id where c.issued_by = ?
                union all
                select s.made_at, s.kind, r.title, s.reason, ''
                from certificate_step s join certificate c on c.id = s.certificate join run r on r.id = c.run_id
                where s.made_by = ?
                union all
                select m.made_at, m.kind, '', m.reason, '' from master_step m where m.made_by = ?""",
                id,
                id,
                id,
                id,
                id,
                id,
                id,
                id,
                id);
    }
}
