/** Typing a word or a short phrase ({@code short}). */
@NullMarked
package kz.ustaz.question.text;

import org.jspecify.annotations.NullMarked;
