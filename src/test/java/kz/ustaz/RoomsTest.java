package kz.ustaz;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each room uses only the rooms that its package-info names, by their front doors. */
class RoomsTest {

    @Test
    void roomsUseOnlyWhatTheyName() {
        ApplicationModules.of(Ustaz.class).verify();
    }
}
