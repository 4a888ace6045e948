package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class ConductOnH2Test extends ConductContract {

    ConductOnH2Test() {
        super(Databases.H2);
    }
}
