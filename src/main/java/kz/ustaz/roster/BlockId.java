package kz.ustaz.roster;

import java.util.UUID;

/** One half-day of a run's timetable. It stays the same when the half-day is moved, as attendance hangs on it. */
public record BlockId(UUID value) {}
