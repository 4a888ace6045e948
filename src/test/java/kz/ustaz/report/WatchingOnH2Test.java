package kz.ustaz.report;

import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("deep")
class WatchingOnH2Test extends WatchingContract {

    @Override
    Databases make() {
        return Databases.H2;
    }
}
