/** Saying whether a statement is true. */
@NullMarked
package kz.ustaz.question.truefalse;

import org.jspecify.annotations.NullMarked;
