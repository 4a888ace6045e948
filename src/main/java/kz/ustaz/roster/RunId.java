package kz.ustaz.roster;

import java.util.UUID;

/** One delivery of an edition to a cohort. */
public record RunId(UUID value) {}
