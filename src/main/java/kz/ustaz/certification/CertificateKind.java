package kz.ustaz.certification;

/** What is certified. */
public enum CertificateKind {
    /** The course is completed. */
    COURSE,
    /** Its holder may teach it. */
    TRAINER
}
