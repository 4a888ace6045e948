/** The trainee's screens: programme and lesson. */
@NullMarked
package kz.ustaz.study.ui;

import org.jspecify.annotations.NullMarked;
