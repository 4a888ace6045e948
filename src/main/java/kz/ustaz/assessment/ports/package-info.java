/** What rooms above may read of attempts: the facts from which their read tables can be rebuilt. */
@NamedInterface("ports")
@NullMarked
package kz.ustaz.assessment.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
