/** Screens of the reports. */
@NullMarked
package kz.ustaz.report.ui;

import org.jspecify.annotations.NullMarked;
