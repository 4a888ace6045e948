package kz.ustaz.question.numeric;

import java.math.BigDecimal;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Prompt;

/**
 * @param unit shown behind the field; may be empty
 * @param tolerance how far off still counts as right, absolute, 0 or more; the trainee is told
 */
public record NumericPrompt(Localized text, Localized unit, BigDecimal tolerance) implements Prompt {}
