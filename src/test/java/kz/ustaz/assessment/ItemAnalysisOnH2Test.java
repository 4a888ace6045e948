package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class ItemAnalysisOnH2Test extends ItemAnalysisContract {
    ItemAnalysisOnH2Test() {
        super(Databases.H2);
    }
}
