package kz.ustaz.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OrgUnits extends Repository<OrgUnit, UUID> {

    OrgUnit save(OrgUnit unit);

    Optional<OrgUnit> findById(UUID id);

    List<OrgUnit> findAllByOrderBySortKey();
}
