package kz.ustaz.views;

import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where the walks led, and what was wrong there. */
public final class Seen {

    private final Set<String> paths = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private String last = "the beginning";

    void at(String path, String state) {
        paths.add(path);
        last = state;
    }

    /** What goes wrong is kept until all is done, so that one run tells everything. */
    public void check(Runnable part) {
        try {
            part.run();
        } catch (AssertionError fault) {
            faults.add(last + ": " + fault.getMessage());
        } catch (PlaywrightException neverCame) {
            faults.add("after " + last + ": " + neverCame.getMessage());
        }
    }

    /** Without the slash at the beginning. */
    public Set<String> paths() {
        return paths;
    }

    public List<String> faults() {
        return faults;
    }
}
