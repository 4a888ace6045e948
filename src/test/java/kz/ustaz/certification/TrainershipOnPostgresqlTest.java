package kz.ustaz.certification;

import kz.ustaz.testing.Databases;

class TrainershipOnPostgresqlTest extends TrainershipContract {

    TrainershipOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
