/** Screens of the practicum: the candidate's, the observer's on a phone, the lead's. */
@NullMarked
package kz.ustaz.certification.ui;

import org.jspecify.annotations.NullMarked;
