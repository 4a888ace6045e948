package kz.ustaz.account;

import kz.ustaz.testing.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class SecondFactorOnH2Test extends SecondFactorContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Databases.H2.newFor(settings);
    }
}
