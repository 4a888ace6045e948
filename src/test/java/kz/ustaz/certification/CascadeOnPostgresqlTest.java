package kz.ustaz.certification;

import kz.ustaz.testing.Databases;

class CascadeOnPostgresqlTest extends CascadeContract {

    CascadeOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
