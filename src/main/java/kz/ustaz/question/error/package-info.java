/** A passage in segments, of which some are wrong: which? */
@NullMarked
package kz.ustaz.question.error;

import org.jspecify.annotations.NullMarked;
