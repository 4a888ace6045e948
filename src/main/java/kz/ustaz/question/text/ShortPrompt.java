package kz.ustaz.question.text;

import kz.ustaz.common.Localized;
import kz.ustaz.question.Prompt;

/** @param capitals whether capital letters matter @param spacing whether spaces and hyphens do; the trainee is told */
public record ShortPrompt(Localized text, boolean capitals, boolean spacing) implements Prompt {}
