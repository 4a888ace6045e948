package kz.ustaz.report;

import kz.ustaz.testing.Databases;

class WatchingOnPostgresqlTest extends WatchingContract {

    @Override
    Databases make() {
        return Databases.POSTGRESQL;
    }
}
