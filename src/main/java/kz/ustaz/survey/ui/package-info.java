/** Screens of the practicum and of the way to trainer: the candidate's, the observer's on a phone, the lead's, the supervisor's. */
@NullMarked
package kz.ustaz.survey.ui;

import org.jspecify.annotations.NullMarked;
