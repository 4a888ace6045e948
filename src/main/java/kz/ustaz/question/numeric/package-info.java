/** Giving a number, right within a tolerance. */
@NullMarked
package kz.ustaz.question.numeric;

import org.jspecify.annotations.NullMarked;
