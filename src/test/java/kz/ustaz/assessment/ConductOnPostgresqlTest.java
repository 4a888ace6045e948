package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class ConductOnPostgresqlTest extends ConductContract {

    ConductOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
