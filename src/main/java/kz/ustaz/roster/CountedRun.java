package kz.ustaz.roster;

/** A run and how many people are in it. */
record CountedRun(StoredRun run, Long people) {}
