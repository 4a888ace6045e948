package kz.ustaz.quiz;

import kz.ustaz.testing.Databases;

class DraftPicturesOnPostgresqlTest extends DraftPicturesContract {

    DraftPicturesOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
