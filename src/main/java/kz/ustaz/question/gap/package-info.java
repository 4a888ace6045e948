/** A passage with gaps, to be typed or chosen. */
@NullMarked
package kz.ustaz.question.gap;

import org.jspecify.annotations.NullMarked;
