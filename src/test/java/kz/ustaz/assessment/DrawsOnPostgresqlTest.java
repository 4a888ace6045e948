package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class DrawsOnPostgresqlTest extends DrawsContract {

    DrawsOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
