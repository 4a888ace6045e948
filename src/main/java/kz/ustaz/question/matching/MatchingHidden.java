package kz.ustaz.question.matching;

import kz.ustaz.question.Hidden;
import kz.ustaz.question.Tokens;

/** The tokens of both sides; an id may stand on both. */
public record MatchingHidden(Tokens rows, Tokens targets) implements Hidden {}
