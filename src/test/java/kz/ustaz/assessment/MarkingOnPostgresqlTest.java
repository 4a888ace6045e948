package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("deep")
class MarkingOnPostgresqlTest extends MarkingContract {

    MarkingOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
