package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class InvigilationOnH2Test extends InvigilationContract {

    InvigilationOnH2Test() {
        super(Databases.H2);
    }
}
