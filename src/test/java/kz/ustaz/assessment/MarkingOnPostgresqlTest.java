package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class MarkingOnPostgresqlTest extends MarkingContract {

    MarkingOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
