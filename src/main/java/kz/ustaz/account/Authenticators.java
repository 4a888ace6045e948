package kz.ustaz.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Authenticators extends Repository<Authenticator, UUID> {

    Authenticator save(Authenticator authenticator);

    Optional<Authenticator> findById(UUID person);

    void deleteById(UUID person);
}
