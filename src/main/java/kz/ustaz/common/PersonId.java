package kz.ustaz.common;

import java.util.UUID;

/** A person, for ever: the name behind it stands in one table and may be erased, the id stays. */
public record PersonId(UUID value) {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
