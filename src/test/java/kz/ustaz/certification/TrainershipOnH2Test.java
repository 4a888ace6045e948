package kz.ustaz.certification;

import kz.ustaz.testing.Databases;

class TrainershipOnH2Test extends TrainershipContract {

    TrainershipOnH2Test() {
        super(Databases.H2);
    }
}
