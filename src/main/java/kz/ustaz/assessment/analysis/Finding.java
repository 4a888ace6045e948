package kz.ustaz.assessment.analysis;

import java.util.List;

/** Something about an item that its author should know. What it is called stands in the texts by its simple name. */
public sealed interface Finding {

    /** In rising order. */
    enum Gravity {
        NONE,
        /** Good to know. */
        NOTE,
        /** Worth a look. */
        LOOK,
        /** Likely a mistake in the item. */
        MISTAKE
    }

    Gravity gravity();

    /** The better ones choose a wrong option, and the worse ones the right one. @param letter of the wrong option */
    record KeySuspected(String letter, String option) implements Finding {
        @Override
        public Gravity gravity() {
            return Gravity.MISTAKE;
        }
    }

    /** The better somebody is, the less he gets here; chance is ruled out. */
    record Against() implements Finding {
        @Override
        public Gravity gravity() {
            return Gravity.MISTAKE;
        }
    }

    /** Fewer know it than would guess it. @param percent that guessing brings */
    record BelowGuessing(int percent) implements Finding {
        @Override
        public Gravity gravity() {
            return Gravity.MISTAKE;
        }
    }

    /** A wrong option that the better ones choose. */
    record AttractsTheBest(String letter, String option) implements Finding {
        @Override
        public Gravity gravity() {
            return Gravity.LOOK;
        }
    }

    /** All get the same and it is nothing. */
    record NobodyRight() implements Finding {
        @Override
        public Gravity gravity() {
            return Gravity.LOOK;
        }
    }

    record TooHard() implements Finding {
        @Override
        public Gravity gravity() {
            return Gravity.LOOK;
        }
    }

    /** Who is good and who is not cannot be told by it; chance is ruled out. */
    record TellsNothing() implements Finding {
        @Override
        public Gravity gravity() {
            return Gravity.LOOK;
        }
    }

    /** All get the same, and it is not nothing. */
    record AllTheSame() implements Finding {
        @Override
        public Gravity gravity() {
            return Gravity.NOTE;
        }
    }

    record TooEasy() implements Finding {
        @Override
        public Gravity gravity() {
            return Gravity.NOTE;
        }
    }

    /** Wrong options that cost reading and mislead nobody. */
    record NobodyTakes(List<String> letters) implements Finding {

        public NobodyTakes {
            letters = List.copyOf(letters);
        }

        @Override
        public Gravity gravity() {
            return Gravity.NOTE;
        }
    }

    /** It brings no marks. */
    record NoMarks() implements Finding {
        @Override
        public Gravity gravity() {
            return Gravity.NOTE;
        }
    }

    /** So few were asked that no more is said. @param n how many */
    record TooFew(int n) implements Finding {
        @Override
        public Gravity gravity() {
            return Gravity.NONE;
        }
    }
}
