package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("deep")
class ItemAnalysisOnPostgresqlTest extends ItemAnalysisContract {
    ItemAnalysisOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
