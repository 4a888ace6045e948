/** Editions as other rooms read them, and how they add files of their own. No view of theirs calls {@code Editions}. */
@NamedInterface("ports")
@NullMarked
package kz.ustaz.content.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
