package kz.ustaz.question.classify;

import kz.ustaz.question.Hidden;
import kz.ustaz.question.Tokens;

/** The tokens of both; an id may be a thing and a group. */
public record ClassifyHidden(Tokens things, Tokens groups) implements Hidden {}
