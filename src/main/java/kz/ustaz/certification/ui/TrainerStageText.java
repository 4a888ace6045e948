package kz.ustaz.certification.ui;

import kz.ustaz.certification.TrainerStage;
import kz.ustaz.common.ui.Spoken;

/** A badge by itself, for a cell of a table. */
class TrainerStageText extends Spoken {

    TrainerStageText(TrainerStage stage) {
        add(Badges.of(this, stage));
    }
}
