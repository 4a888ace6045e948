/** Things that each belong into one of a few groups. */
@NullMarked
package kz.ustaz.question.classify;

import org.jspecify.annotations.NullMarked;
