package kz.ustaz.quiz;

import kz.ustaz.testing.Databases;

class OldDraftsOnH2Test extends OldDraftsContract {

    OldDraftsOnH2Test() {
        super(Databases.H2);
    }
}
