package kz.ustaz.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import kz.ustaz.content.EditionId;

/** @param edition pinned: a newer one reaches the run only when its lead adopts it @param language of teaching */
public record Run(
        RunId id, String title, EditionId edition, UUID unit, ZoneId zone, String language, LocalDate starts) {}
