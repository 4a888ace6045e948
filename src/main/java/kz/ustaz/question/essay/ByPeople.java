package kz.ustaz.question.essay;

import kz.ustaz.question.Hidden;

/** Nothing is kept of an essay, and no key can mark it, now or later. */
record ByPeople() implements Hidden {}
