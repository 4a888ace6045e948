/** What rooms above may know of trainers: how far the training reached by them. */
@NamedInterface("ports")
@NullMarked
package kz.ustaz.certification.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
