package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class ItemAnalysisOnPostgresqlTest extends ItemAnalysisContract {
    ItemAnalysisOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
