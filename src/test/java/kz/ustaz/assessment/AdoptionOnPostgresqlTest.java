package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class AdoptionOnPostgresqlTest extends AdoptionContract {

    AdoptionOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
