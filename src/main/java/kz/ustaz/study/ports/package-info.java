/** Where trainees stand, as the rooms above read it. */
@NamedInterface("ports")
@NullMarked
package kz.ustaz.study.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
