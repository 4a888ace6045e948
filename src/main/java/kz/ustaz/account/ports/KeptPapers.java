package kz.ustaz.account.ports;

import java.util.Locale;
import java.util.function.BiConsumer;
import kz.ustaz.common.Caller;

/** Adds documents to what a person exports of himself, such as his certificates. */
@FunctionalInterface
public interface KeptPapers {

    /** In no transaction. @param paper is given a path inside the archive and the document */
    void of(Caller caller, Locale language, BiConsumer<String, byte[]> paper);
}
