package kz.ustaz.roster;

import java.util.UUID;

/** A check-in by code, and the half-day whose it is. */
record CheckInOfBlock(StoredCheckIn checkIn, StoredBlock block, UUID run) {}
