package kz.ustaz.quiz;

import kz.ustaz.testing.Databases;

class DraftPicturesOnH2Test extends DraftPicturesContract {

    DraftPicturesOnH2Test() {
        super(Databases.H2);
    }
}
