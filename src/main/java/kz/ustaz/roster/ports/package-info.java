/** Enrolments as the rooms above read them. */
@NamedInterface("ports")
@NullMarked
package kz.ustaz.roster.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
