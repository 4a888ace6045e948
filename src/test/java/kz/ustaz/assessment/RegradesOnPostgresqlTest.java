package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("deep")
class RegradesOnPostgresqlTest extends RegradesContract {

    RegradesOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
