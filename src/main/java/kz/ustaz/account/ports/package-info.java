/** What other rooms may ask about people and rights. No view calls these. */
@NamedInterface("ports")
@NullMarked
package kz.ustaz.account.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
