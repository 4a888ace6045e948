package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("deep")
class AdoptionOnPostgresqlTest extends AdoptionContract {

    AdoptionOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
