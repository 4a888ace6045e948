package kz.ustaz.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Kept;
import kz.ustaz.account.ports.KeptOfPerson;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;

/**
 * What this room keeps of a person. Of the audit he is told what was done and whether he did it, not who else did and what
 * that one wrote: no screen shows him that.
 */
@Component
class KeptOfAccount implements KeptOfPerson {

    @Override
    public List<Kept> of(PersonId person) {
        UUID id = person.value();
        return List.of(
                Kept.blanked("person", Set.of("person"), """
                        select cast(null as timestamp with time zone) as at, p.family, p.given, p.patronymic,
                          p.family_latin, p.given_latin, p.patronymic_latin, p.personnel_number, p.sign_in_name,
                          u.name as unit, p.language
                        from person p join org_unit u on u.id = p.unit where p.id = ?""", id),
                Kept.stays("roles", Set.of("person_grant"), """
                        select g.granted_at as at, g.role, g.scope_kind as scope, g.scope_id as subject,
                          g.revoked_at as until
                        from person_grant g where g.person = ?""", id),
                Kept.stays("role-givings", Set.of("person_grant"), """
                        select g.granted_at as at, g.role, g.scope_kind as scope, g.scope_id as subject,
                          g.revoked_at as until
                        from person_grant g where g.granted_by = ? or g.revoked_by = ?""", id, id),
                Kept.stays("links", Set.of("one_time_link"), """
                        select l.made_at as at, l.purpose as kind, l.expires_at as until, l.used_at as used
                        from one_time_link l where l.person = ?""", id),
                Kept.goes(
                        "second-factors",
                        Set.of("authenticator", "recovery_code", "user_credentials"),
                        """
                        select a.set_at as at, 'APP' as kind, cast(null as timestamp with time zone) as used, '' as note
                        from authenticator a where a.person = ?
                        union all
                        select c.made_at, 'RECOVERY_CODE', c.used_at, '' from recovery_code c where c.person = ?
                        union all
                        select cast(k.created as timestamp with time zone), 'PASSKEY',
                          cast(k.last_used as timestamp with time zone), k.label
                        from user_credentials k where k.user_entity_user_id = ?""",
                        id,
                        id,
                        PasskeyOwner.id(id).toBase64UrlString()),
                Kept.goes("notices", Set.of("notice"), """
                        select n.told_at as at, n.what as kind, n.facts as text, n.link, n.read_at as used
                        from notice n where n.person = ?""", id),
                Kept.goes("mail", Set.of("mail_address"), """
                        select cast(null as timestamp with time zone) as at, m.address as text,
                          case when m.wanted then 'WANTED' else 'ENTERED' end as kind
                        from mail_address m where m.person = ?""", id),
                Kept.goes("letters", Set.of("letter"), """
                        select l.made_at as at, n.what as kind, l.sent_at as used
                        from letter l join notice n on n.id = l.notice where n.person = ?""", id),
                Kept.stays("audit", Set.of("audit_row"), """
                        select a.happened_at as at, a.action as kind,
                          case when a.actor = ? then 'SELF' when a.actor is null then 'SYSTEM' else 'OTHER' end as who
                        from audit_row a where a.actor = ? or a.subject = ?""", id, id, id.toString()));
    }
}
