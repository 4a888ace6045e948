/** Screen parts that the kinds share. */
@NullMarked
package kz.ustaz.question.ui;

import org.jspecify.annotations.NullMarked;
