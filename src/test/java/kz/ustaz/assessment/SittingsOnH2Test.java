package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class SittingsOnH2Test extends SittingsContract {

    SittingsOnH2Test() {
        super(Databases.H2);
    }
}
