/** Screen parts that all rooms share. */
@NamedInterface("ui")
@NullMarked
package kz.ustaz.common.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
