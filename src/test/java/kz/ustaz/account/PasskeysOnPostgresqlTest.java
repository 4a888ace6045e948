package kz.ustaz.account;

import kz.ustaz.testing.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PasskeysOnPostgresqlTest extends PasskeyContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Databases.POSTGRESQL.newFor(settings);
    }
}
