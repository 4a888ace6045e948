package kz.ustaz.common;

import java.util.UUID;

/** Makes database ids; a bean, so that a test can fix them. */
public interface Ids {

    /** A new UUID of version 7 (RFC 9562, 5.7): its first 48 bits are the time in milliseconds. */
    UUID next();
}
