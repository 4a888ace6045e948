package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class DrawsOnH2Test extends DrawsContract {

    DrawsOnH2Test() {
        super(Databases.H2);
    }
}
