/** A text of one's own, which people mark on a rubric ({@code essay}). */
@NullMarked
package kz.ustaz.question.essay;

import org.jspecify.annotations.NullMarked;
