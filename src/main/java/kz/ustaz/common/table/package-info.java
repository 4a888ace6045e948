/** A report's list of columns, which the screen, the print and the file walk alike. */
@NamedInterface("table")
@NullMarked
package kz.ustaz.common.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
