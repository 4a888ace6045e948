package kz.ustaz.survey;

/** Who is asked: the trainee himself, or whoever supervises the unit in which he serves. */
public enum To {
    TRAINEE,
    MANAGER
}
