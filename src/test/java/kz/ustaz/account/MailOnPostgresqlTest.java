package kz.ustaz.account;

import kz.ustaz.testing.Databases;

class MailOnPostgresqlTest extends MailContract {

    MailOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
