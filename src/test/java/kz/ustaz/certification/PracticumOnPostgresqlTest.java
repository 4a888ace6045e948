package kz.ustaz.certification;

import kz.ustaz.testing.Databases;

class PracticumOnPostgresqlTest extends PracticumContract {

    PracticumOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
