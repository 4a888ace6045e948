package kz.ustaz.certification.ui;

import java.util.Optional;
import kz.ustaz.certification.Stage;
import kz.ustaz.certification.Verdict;
import kz.ustaz.common.ui.Spoken;

/** A badge by itself, for a cell of a table. */
class StageText extends Spoken {

    StageText(Optional<Stage> stage, Optional<Verdict> verdict) {
        add(Badges.of(this, stage, verdict));
    }
}
