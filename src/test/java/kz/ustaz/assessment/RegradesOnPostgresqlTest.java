package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class RegradesOnPostgresqlTest extends RegradesContract {

    RegradesOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
