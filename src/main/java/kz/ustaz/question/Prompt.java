package kz.ustaz.question;

import java.util.List;
import kz.ustaz.common.Localized;

/** What the browser may know before hand-in. A type that has no key, so that none can leak. */
public interface Prompt {

    /** The question in Markdown. */
    Localized text();

    /** All that is picked, paired or placed; empty where something is typed. */
    default List<Piece> pieces() {
        return List.of();
    }
}
