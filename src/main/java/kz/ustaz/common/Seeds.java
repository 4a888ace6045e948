package kz.ustaz.common;

/** Makes the seeds from which an attempt's shuffles come; a bean, so that a test can fix them. */
public interface Seeds {

    /** A new seed, any long, unpredictable. */
    long next();
}
