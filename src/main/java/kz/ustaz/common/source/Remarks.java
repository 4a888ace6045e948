package kz.ustaz.common.source;

import java.util.List;
import java.util.TreeSet;

/** Collects what could be better in a course. Not for use by several threads. */
public final class Remarks {

    /** A course whose second language has just been begun lacks each of its texts. */
    private static final int MOST = 5_000;

    private final TreeSet<Remark> found = new TreeSet<>();

    /** @see Remark */
    public void add(String rule, String at, String file, int line, String reason, Object... values) {
        add(new Remark(rule, at, Problems.oneLine(file), line, Problems.reason(reason), List.of(values)));
    }

    public void add(Remark remark) {
        if (found.size() < MOST) {
            found.add(remark);
        }
    }

    /** By file, line and rule. */
    public List<Remark> list() {
        return List.copyOf(found);
    }
}
