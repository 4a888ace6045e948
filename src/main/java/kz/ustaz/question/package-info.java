/**
 * Kinds of question and activity, one folder each: reading, asking, marking, summing up, and their screen parts. What is
 * asked stands here; when it is marked and shown, and what happened, stand in {@code assessment}.
 */
@ApplicationModule(
        allowedDependencies = {"common", "common :: pdf", "common :: source", "common :: ui", "common :: table"})
@NullMarked
package kz.ustaz.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
