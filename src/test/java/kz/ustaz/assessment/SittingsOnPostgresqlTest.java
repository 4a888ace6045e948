package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class SittingsOnPostgresqlTest extends SittingsContract {

    SittingsOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
