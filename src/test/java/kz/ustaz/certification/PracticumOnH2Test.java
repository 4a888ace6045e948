package kz.ustaz.certification;

import kz.ustaz.testing.Databases;

class PracticumOnH2Test extends PracticumContract {

    PracticumOnH2Test() {
        super(Databases.H2);
    }
}
