package kz.ustaz.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OneTimeLinks extends Repository<OneTimeLink, UUID> {

    OneTimeLink save(OneTimeLink link);

    Optional<OneTimeLink> findByTokenHash(String hash);

    /** Locked, so that of two who use it at once only the first succeeds. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from OneTimeLink l where l.tokenHash = :hash")
    Optional<OneTimeLink> lockByTokenHash(String hash);

    @Query("""
            select l from OneTimeLink l
            where l.usedAt is null and l.replacedAt is null
              and (l.person = :person or :person is null and l.person is null)""")
    List<OneTimeLink> openFor(@Nullable UUID person);

    @Query("select count(l) from OneTimeLink l where l.person = :person and (l.madeAt > :from or l.usedAt > :from)")
    long madeOrUsed(UUID person, Instant from);
}
