package kz.ustaz.report;

import kz.ustaz.testing.Databases;

class WatchingOnH2Test extends WatchingContract {

    @Override
    Databases make() {
        return Databases.H2;
    }
}
