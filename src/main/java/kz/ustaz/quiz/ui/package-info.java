/** Screens of those who write quizzes. */
@NullMarked
package kz.ustaz.quiz.ui;

import org.jspecify.annotations.NullMarked;
