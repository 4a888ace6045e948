package kz.ustaz.views;

import com.microsoft.playwright.Page;
import kz.ustaz.testing.Look;

/** Looks at a page in a state that a walk has come to. */
@FunctionalInterface
public interface Eye {

    void look(Page page, Look look, String state, Seen seen);
}
