package kz.ustaz.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one grant holds.
 *
 * @param scope absent for the installation
 * @param below a unit that the grant covers; absent unless it is given in a unit
 */
record Granted(
        Grant.ScopeKind kind,
        @Nullable UUID scope,
        @Nullable UUID below) {}
