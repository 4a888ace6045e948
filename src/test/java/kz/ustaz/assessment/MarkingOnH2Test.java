package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class MarkingOnH2Test extends MarkingContract {

    MarkingOnH2Test() {
        super(Databases.H2);
    }
}
