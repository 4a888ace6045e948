/** Choosing among options: one right ({@code choice}) or several ({@code multiple}). */
@NullMarked
package kz.ustaz.question.choice;

import org.jspecify.annotations.NullMarked;
