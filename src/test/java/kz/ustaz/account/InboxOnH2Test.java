package kz.ustaz.account;

import kz.ustaz.testing.Databases;

class InboxOnH2Test extends InboxContract {

    InboxOnH2Test() {
        super(Databases.H2);
    }
}
