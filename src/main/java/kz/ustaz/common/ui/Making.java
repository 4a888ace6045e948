package kz.ustaz.common.ui;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a file, away from the screen that asked for it. */
public interface Making {

    void write(OutputStream to, Progress progress) throws IOException;

    /** What the screen is told meanwhile. */
    interface Progress {

        /** How many steps it will be. */
        void of(long steps);

        /** One more. @throws java.util.concurrent.CancellationException once nobody wants the file any more */
        void step();
    }
}
