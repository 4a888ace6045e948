package kz.ustaz.question.hotspot;

import kz.ustaz.common.Localized;
import kz.ustaz.question.Prompt;

/** @param picture Markdown of one picture @param markers how many places are to be found, 1–6 */
public record HotspotPrompt(Localized text, Localized picture, Grid grid, int markers) implements Prompt {}
