package kz.ustaz.account;

import kz.ustaz.testing.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PeopleImportOnH2Test extends PeopleImportContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Databases.H2.newFor(settings);
    }
}
