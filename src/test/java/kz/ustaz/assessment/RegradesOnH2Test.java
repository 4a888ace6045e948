package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class RegradesOnH2Test extends RegradesContract {

    RegradesOnH2Test() {
        super(Databases.H2);
    }
}
