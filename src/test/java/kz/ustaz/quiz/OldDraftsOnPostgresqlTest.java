package kz.ustaz.quiz;

import kz.ustaz.testing.Databases;

class OldDraftsOnPostgresqlTest extends OldDraftsContract {

    OldDraftsOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
