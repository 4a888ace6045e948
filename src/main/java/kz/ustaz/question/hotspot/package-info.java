/** Places on a picture that are to be found: by pointing, with the arrow keys, or from a list of its cells. */
@NullMarked
package kz.ustaz.question.hotspot;

import org.jspecify.annotations.NullMarked;
