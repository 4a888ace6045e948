package kz.ustaz.quiz;

import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("deep")
class DraftPicturesOnPostgresqlTest extends DraftPicturesContract {

    DraftPicturesOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
