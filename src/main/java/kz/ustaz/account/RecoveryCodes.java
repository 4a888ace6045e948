package kz.ustaz.account;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RecoveryCodes extends Repository<RecoveryCode, UUID> {

    RecoveryCode save(RecoveryCode code);

    List<RecoveryCode> findByPersonAndUsedAtIsNull(UUID person);

    void deleteByPerson(UUID person);
}
