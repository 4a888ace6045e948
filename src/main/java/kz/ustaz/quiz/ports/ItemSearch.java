package kz.ustaz.quiz.ports;

import java.util.Optional;
import kz.ustaz.common.Caller;

/** How many items of the bank have some words, for a page that leads to them. */
public interface ItemSearch {

    /** Empty for who neither writes items nor reviews them: to him the bank does not exist. */
    Optional<FoundItems> find(Caller caller, String words);

    /** @param writes whether he is an author; else the items of shelves are counted, which he reviews */
    record FoundItems(int count, boolean writes) {}
}
