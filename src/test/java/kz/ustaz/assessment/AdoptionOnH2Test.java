package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class AdoptionOnH2Test extends AdoptionContract {

    AdoptionOnH2Test() {
        super(Databases.H2);
    }
}
