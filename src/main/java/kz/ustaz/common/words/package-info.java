/** Words of texts whatever their endings and spelling, in the languages that courses are written in: for finding. */
@NamedInterface("words")
@NullMarked
package kz.ustaz.common.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
