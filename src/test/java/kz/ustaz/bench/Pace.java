package kz.ustaz.bench;

import java.util.concurrent.ThreadLocalRandom;

/** How long somebody thinks between two actions, and what his page does meanwhile by itself. */
interface Pace {

    /** @param soon what the page says a second after a question was touched @param often what it asks each twenty seconds */
    void rest(Runnable soon, Runnable often);

    Pace NONE = (soon, often) -> {};

    /**
     * Evenly from half of a time to one and a half of it. He is met in the middle of his work: up to some action of his first
     * attempt he does not think, so that a crowd is at all stages soon after it came. Not for several trainees.
     */
    static Pace thinking(double seconds) {
        return new Thinking(seconds);
    }

    /** See frontend/assessment/ustaz-sitting.ts for both times. */
    final class Thinking implements Pace {
        private static final long SOON = 1000;
        private static final long OFTEN = 20_000_000_000L;

        private final long millis;
        private long asked = System.nanoTime();
        private int toHurry = ThreadLocalRandom.current().nextInt(Action.IN_AN_ATTEMPT);

        private Thinking(double seconds) {
            millis = Math.round(seconds * 1000);
        }

        @Override
        public void rest(Runnable soon, Runnable often) {
            if (toHurry > 0) {
                toHurry--;
                return;
            }
            long rest = ThreadLocalRandom.current().nextLong(millis / 2, millis * 3 / 2 + 1);
            sleep(Math.min(SOON, rest));
            if (rest > SOON) {
                soon.run();
                if (System.nanoTime() - asked > OFTEN) {
                    asked = System.nanoTime();
                    often.run();
                }
                sleep(rest - SOON);
            }
        }

        private static void sleep(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
