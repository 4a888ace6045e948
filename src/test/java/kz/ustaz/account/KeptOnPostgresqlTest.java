package kz.ustaz.account;

import kz.ustaz.testing.Databases;

class KeptOnPostgresqlTest extends KeptContract {

    KeptOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
