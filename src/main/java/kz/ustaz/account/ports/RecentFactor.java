package kz.ustaz.account.ports;

import kz.ustaz.common.Caller;

/** For what is worth a second look, such as giving roles: a screen left open is not enough for it. */
public interface RecentFactor {

    /**
     * After the rights were checked, as it says nothing about them. Always passes where the installation asks for no second
     * factor.
     *
     * @throws kz.ustaz.common.FactorWanted unless the caller has given his second factor in this session within ten minutes
     */
    void require(Caller caller);
}
