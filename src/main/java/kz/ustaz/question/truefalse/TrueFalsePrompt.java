package kz.ustaz.question.truefalse;

import kz.ustaz.common.Localized;
import kz.ustaz.question.Prompt;

/** @param text the statement */
public record TrueFalsePrompt(Localized text) implements Prompt {}
