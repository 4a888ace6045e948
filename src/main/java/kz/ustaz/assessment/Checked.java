package kz.ustaz.assessment;

import kz.ustaz.question.Grade;

/** What a trainee in practice learns of an answer that he checks. */
public sealed interface Checked {

    /** What is right, and why: after a right answer, after a second one that is not, and to who asked for it. */
    record Key(Review.Reviewed reviewed) implements Checked {}

    /** Not right yet, and nothing more: he may try again. */
    record Again(Grade.Verdict verdict) implements Checked {}
}
