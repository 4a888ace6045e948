package kz.ustaz.certification;

import java.time.Instant;

/** A plan as it was handed in. @param n from 1; the last one counts, the others stay */
record HandedPlan(int n, Plan plan, Instant at) {}
