package kz.ustaz.account;

import kz.ustaz.testing.Databases;

class MailOnH2Test extends MailContract {

    MailOnH2Test() {
        super(Databases.H2);
    }
}
