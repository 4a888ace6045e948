package kz.ustaz.roster;

import kz.ustaz.common.Localized;

/**
 * A half-day of a timetable.
 *
 * @param title of its module, or its own
 * @param place where it is held, be it the run's; may be empty
 */
public record Block(BlockId id, BlockDraft draft, Localized title, String place) {}
