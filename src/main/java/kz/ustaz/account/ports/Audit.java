package kz.ustaz.account.ports;

import java.util.Map;
import kz.ustaz.common.Caller;

/** The append-only record of what people did with power. A row is written in the caller's transaction. */
public interface Audit {

    /**
     * @param action a word such as {@code content.load}; its text stands in the translations as {@code audit.action.<word>}
     * @param subject what it was done to, such as an id; may be empty
     * @param details names and short values, never a secret
     */
    void record(Caller caller, String action, String subject, Map<String, String> details);

    /** What the system did by itself. */
    void recordSystem(String action, String subject, Map<String, String> details);
}
