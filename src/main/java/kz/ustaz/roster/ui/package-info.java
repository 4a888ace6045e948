/** Screens of the roster. */
@NullMarked
package kz.ustaz.roster.ui;

import org.jspecify.annotations.NullMarked;
