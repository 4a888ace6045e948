package kz.ustaz.account;

import kz.ustaz.testing.Databases;

class InboxOnPostgresqlTest extends InboxContract {

    InboxOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
