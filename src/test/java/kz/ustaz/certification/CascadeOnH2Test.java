package kz.ustaz.certification;

import kz.ustaz.testing.Databases;

class CascadeOnH2Test extends CascadeContract {

    CascadeOnH2Test() {
        super(Databases.H2);
    }
}
