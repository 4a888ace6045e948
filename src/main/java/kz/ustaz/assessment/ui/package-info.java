/** The trainee's screens for quizzes: before a start, while sitting, and the results. */
@NullMarked
package kz.ustaz.assessment.ui;

import org.jspecify.annotations.NullMarked;
