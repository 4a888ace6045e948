package kz.ustaz.question;

/** What an attempt must keep of a question and the browser must not see: which token is which option, generated keys. */
public interface Hidden {

    /** For kinds that neither shuffle nor generate. */
    record Nothing() implements Hidden {}
}
