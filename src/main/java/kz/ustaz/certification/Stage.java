package kz.ustaz.certification;

/** How far a practicum is. */
public enum Stage {
    /** The candidate has not handed in his plan. */
    PLANNING,
    /** The plan is there, and no observers are named. */
    PLANNED,
    /** Named, and not both have handed in their sheet. */
    OBSERVING,
    /** The two disagree, and the lead has not settled it. */
    DISPUTED,
    /** There is a verdict. */
    DONE
}
