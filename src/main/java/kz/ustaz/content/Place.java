package kz.ustaz.content;

/** Where something is written. @param line from 1; 0 when the file as a whole is meant */
record Place(String file, int line) {}
