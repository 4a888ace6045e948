/**
 * Screens of the practicum, of the way to trainer and of certificates: the candidate's, the observer's on a phone, the lead's,
 * the supervisor's, and the stranger's who holds a certificate in his hand.
 */
@NullMarked
package kz.ustaz.certification.ui;

import org.jspecify.annotations.NullMarked;
