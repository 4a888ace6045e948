package kz.ustaz.question;

import kz.ustaz.common.Localized;

/** Something that can be chosen. @param id the author's @param right whether the key says so @param text Markdown */
public record Choice(String id, boolean right, Localized text) {}
