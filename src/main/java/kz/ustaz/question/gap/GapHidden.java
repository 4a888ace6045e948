package kz.ustaz.question.gap;

import kz.ustaz.question.Hidden;
import kz.ustaz.question.Tokens;

/** The tokens of the gaps and of all options together; an id may be a gap and an option. */
public record GapHidden(Tokens gaps, Tokens options) implements Hidden {}
