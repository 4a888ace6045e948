package kz.ustaz.study;

import kz.ustaz.testing.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class StudyOnPostgresqlTest extends StudyContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Databases.POSTGRESQL.newFor(settings);
    }
}
