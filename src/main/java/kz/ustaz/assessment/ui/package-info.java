/** Screens of this room. */
@NullMarked
package kz.ustaz.assessment.ui;

import org.jspecify.annotations.NullMarked;
