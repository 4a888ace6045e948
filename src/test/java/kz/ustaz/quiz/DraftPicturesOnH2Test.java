package kz.ustaz.quiz;

import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("deep")
class DraftPicturesOnH2Test extends DraftPicturesContract {

    DraftPicturesOnH2Test() {
        super(Databases.H2);
    }
}
