package kz.ustaz.study;

import kz.ustaz.testing.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class StudyOnH2Test extends StudyContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Databases.H2.newFor(settings);
    }
}
