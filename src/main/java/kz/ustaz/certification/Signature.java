package kz.ustaz.certification;

import java.time.Instant;

/** The code of conduct is signed. @param language in which it was read @param hash of that text */
record Signature(String language, String hash, Instant at) {}
