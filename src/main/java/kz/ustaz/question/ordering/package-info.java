/** Putting things into their right order. */
@NullMarked
package kz.ustaz.question.ordering;

import org.jspecify.annotations.NullMarked;
