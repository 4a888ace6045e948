/** The frame and the pages for what went wrong. */
@NullMarked
package kz.ustaz.shell.ui;

import org.jspecify.annotations.NullMarked;
