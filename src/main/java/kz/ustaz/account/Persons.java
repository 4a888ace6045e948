package kz.ustaz.account;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Persons extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findById(UUID id);

    /** For whoever is going to change him: two changes at once wait for each other instead of one failing. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id = :id")
    Optional<Person> lockById(UUID id);

    /** The same for several, in the same order for everybody. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id in :ids order by p.id")
    List<Person> lockByIds(Collection<UUID> ids);

    /** The administrators of the whole installation, in the same order for everybody. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from Person p
            where p.id in (select g.person from Grant g
                where g.role = ADMINISTRATOR and g.scopeKind = INSTALLATION and g.revokedAt is null)
            order by p.id""")
    List<Person> lockAdministrators();

    Optional<Person> findBySignInKey(String key);

    List<Person> findByIdIn(Collection<UUID> ids);

    @Query("select p from Person p where p.active and (p.signInKey in :keys or p.personnelKey in :keys)")
    List<Person> activeByKeys(Collection<String> keys);

    /** For whoever is going to change them, in the same order for everybody. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.personnelKey in :keys order by p.id")
    List<Person> lockByPersonnelKeys(Collection<String> keys);

    List<Person> findByPersonnelKeyIn(Collection<String> keys);

    List<Person> findBySignInKeyIn(Collection<String> keys);

    boolean existsBySignInKeyAndIdNot(String key, UUID id);

    boolean existsByPersonnelKeyAndIdNot(String key, UUID id);

    /** Whether a session of his that began then still holds. */
    @Query("select count(p) > 0 from Person p where p.id = :id and p.active and p.sessionsValidFrom <= :began")
    boolean holds(UUID id, java.time.Instant began);

    /** Whether a session of his that began then still holds and, in the same query, whether he has any role. Empty if not. */
    @Query("""
            select case when exists (select 1 from Grant g where g.person = :id and g.revokedAt is null) then true else false end
            from Person p where p.id = :id and p.active and p.sessionsValidFrom <= :began""")
    Optional<Boolean> hasRoleIfHolds(UUID id, java.time.Instant began);

    @Query("select count(p) > 0 from Person p where p.id = :id and p.active")
    boolean isActive(UUID id);

    @Query("""
            select p.id from Person p join OrgUnit u on u.id = p.unit, OrgUnit top
            where top.id = :unit and u.path like concat(top.path, '%') and p.active
            order by p.sortKey, p.id""")
    List<UUID> activeIn(UUID unit);
}
