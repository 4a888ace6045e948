package kz.ustaz.account;

import kz.ustaz.testing.Databases;

class KeptOnH2Test extends KeptContract {

    KeptOnH2Test() {
        super(Databases.H2);
    }
}
