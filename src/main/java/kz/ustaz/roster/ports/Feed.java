package kz.ustaz.roster.ports;

import java.util.Set;
import kz.ustaz.roster.EnrolmentId;

/** Tells whoever watches, once a second, who of all enrolments did something, in this process or another. */
public interface Feed {

    /** The first to watch sets it going, the last to stop stops it. What happened a few seconds ago may be told too. */
    Watch watch(Watcher watcher);

    /** Called in the feed's own thread, which serves all: whoever has much to do does it elsewhere. */
    @FunctionalInterface
    interface Watcher {

        /** @param changed since the last call; often nobody */
        void tick(Set<EnrolmentId> changed);
    }

    /** Ends when it is closed; again changes nothing. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
