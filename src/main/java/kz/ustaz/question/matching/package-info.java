/** Finding for each thing on the left its counterpart on the right. */
@NullMarked
package kz.ustaz.question.matching;

import org.jspecify.annotations.NullMarked;
