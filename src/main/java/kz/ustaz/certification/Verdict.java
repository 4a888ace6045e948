package kz.ustaz.certification;

/** What a sheet comes to by the rubric's own rule; nobody chooses it. */
public enum Verdict {
    PASSED,
    NOT_YET
}
