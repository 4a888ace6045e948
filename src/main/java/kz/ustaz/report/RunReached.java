package kz.ustaz.report;

import java.util.Optional;
import kz.ustaz.certification.Reached;
import kz.ustaz.roster.Run;

/** How far a run reached. @param run empty for all runs of the list together */
public record RunReached(Optional<Run> run, Reached reached) {}
