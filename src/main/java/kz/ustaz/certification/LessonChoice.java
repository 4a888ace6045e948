package kz.ustaz.certification;

import kz.ustaz.common.Localized;

/** A lesson of the edition that a candidate may teach. @param minutes that the course gives it */
public record LessonChoice(String id, Localized module, Localized lesson, int minutes) {}
