package kz.ustaz.content.ui;

import java.io.Serializable;
import java.util.Map;
import kz.ustaz.content.StateDesk.Corrected;
import kz.ustaz.content.StateDesk.Pair;
import kz.ustaz.content.StateDesk.UnitId;

/** What becomes of what somebody does with the texts that wait. */
interface Comparing extends Serializable {

    /** Both texts as they are now. */
    Pair compare(UnitId id);

    /** @param written texts by their keys */
    Corrected correct(UnitId id, Map<String, String> written);

    boolean isTicked(UnitId id);

    void tick(UnitId id, boolean on);
}
