package kz.ustaz.report;

import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("deep")
class WatchingOnPostgresqlTest extends WatchingContract {

    @Override
    Databases make() {
        return Databases.POSTGRESQL;
    }
}
