/** Reading files that people write: YAML with the line of every value, and the list of what is wrong with them. */
@NamedInterface("source")
@NullMarked
package kz.ustaz.common.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
