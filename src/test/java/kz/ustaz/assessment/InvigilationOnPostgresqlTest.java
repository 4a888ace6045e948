package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class InvigilationOnPostgresqlTest extends InvigilationContract {

    InvigilationOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
