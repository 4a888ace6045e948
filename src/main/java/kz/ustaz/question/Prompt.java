package kz.ustaz.question;

import kz.ustaz.common.Localized;

/** What the browser may know before hand-in. A type that has no key, so that none can leak. */
public interface Prompt {

    /** The question in Markdown. */
    Localized text();
}
