package kz.ustaz.journey;

import com.microsoft.playwright.Locator;
import java.util.List;

/** How a person works a page: by keys or by fingers. */
interface Hands {

    /** Uses a button or follows a link. */
    void press(Locator control);

    void type(Locator field, String text);

    /** Marks one of several radio buttons. */
    void choose(Locator radios, Locator one);

    void tick(Locator box);

    /** @param option as it reads in the list */
    void pick(Locator select, String option);

    /** Moves the entries of a list until they stand in this order, top first. */
    void order(Locator question, List<String> entries);

    /** Goes on reading until something that stands further down is in sight. */
    void readOnTo(Locator end);
}
