package kz.ustaz.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.account.ports.Role;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Grants extends Repository<Grant, UUID> {

    Grant save(Grant grant);

    Optional<Grant> findById(UUID id);

    List<Grant> findByPersonOrderByGrantedAt(UUID person);

    List<Grant> findByPersonAndRevokedAtIsNull(UUID person);

    List<Grant> findByPersonInAndRevokedAtIsNull(Collection<UUID> people);

    @Query("""
            select g from Grant g where g.scopeKind = RUN and g.scopeId = :run and g.revokedAt is null
            order by g.grantedAt, g.id""")
    List<Grant> inForceInRun(UUID run);

    /** Those who lead it now before those who did, the oldest grant first. */
    @Query("""
            select new kz.ustaz.account.RoleInRun(g.scopeId, g.person) from Grant g
            where g.scopeKind = RUN and g.scopeId = :run and g.role = LEAD
            order by case when g.revokedAt is null then 0 else 1 end, g.grantedAt, g.id""")
    List<RoleInRun> leads(UUID run);

    @Query("""
            select new kz.ustaz.account.RoleInRun(g.scopeId, g.person) from Grant g
            where g.scopeKind = RUN and g.role = ASSISTANT and g.revokedAt is null""")
    List<RoleInRun> assistants();

    /** Of all runs, in the same order. */
    @Query("""
            select new kz.ustaz.account.RoleInRun(g.scopeId, g.person) from Grant g
            where g.scopeKind = RUN and g.role = LEAD
            order by case when g.revokedAt is null then 0 else 1 end, g.grantedAt, g.id""")
    List<RoleInRun> leads();

    @Query("""
            select distinct p.id from Grant g join Person p on p.id = g.person
            where p.active and g.scopeKind = RUN and g.scopeId = :run and g.role in :roles and g.revokedAt is null""")
    List<UUID> activeInRun(UUID run, Collection<Role> roles);

    @Query("""
            select count(g) > 0 from Grant g join Person p on p.id = g.person
            where p.id = :person and p.active and g.role = :role and g.revokedAt is null""")
    boolean anywhere(UUID person, Role role);

    @Query("""
            select count(g) > 0 from Grant g join Person p on p.id = g.person
            where p.id = :person and p.active and g.role = :role and g.revokedAt is null
              and g.scopeKind = INSTALLATION""")
    boolean everywhere(UUID person, Role role);

    @Query("""
            select count(g) > 0 from Grant g join Person p on p.id = g.person
            where p.id = :person and p.active and g.role = :role and g.revokedAt is null
              and (g.scopeKind = INSTALLATION or g.scopeKind = UNIT and exists (
                select 1 from OrgUnit own, OrgUnit asked
                where own.id = g.scopeId and asked.id = :unit and asked.path like concat(own.path, '%')))""")
    boolean inUnit(UUID person, Role role, UUID unit);

    @Query("""
            select count(g) > 0 from Grant g join Person p on p.id = g.person
            where p.id = :person and p.active and g.role = :role and g.revokedAt is null
              and (g.scopeKind = INSTALLATION or g.scopeKind = RUN and g.scopeId = :run)""")
    boolean inRun(UUID person, Role role, UUID run);

    @Query("""
            select new kz.ustaz.account.Granted(g.scopeKind, g.scopeId, below.id)
            from Grant g join Person p on p.id = g.person
              left join OrgUnit own on g.scopeKind = UNIT and own.id = g.scopeId
              left join OrgUnit below on below.path like concat(own.path, '%')
            where p.id = :person and p.active and g.role in :roles and g.revokedAt is null""")
    List<Granted> reach(UUID person, Collection<Role> roles);

    /** Whether he holds any role anywhere. */
    @Query("select count(g) > 0 from Grant g where g.person = :person and g.revokedAt is null")
    boolean any(UUID person);

    /** Administrators of the whole installation who can sign in, but for one. */
    @Query("""
            select count(distinct p.id) from Grant g join Person p on p.id = g.person
            where p.active and p.passwordHash is not null and g.role = ADMINISTRATOR and g.revokedAt is null
              and g.scopeKind = INSTALLATION and p.id <> :except""")
    long administratorsBut(UUID except);
}
