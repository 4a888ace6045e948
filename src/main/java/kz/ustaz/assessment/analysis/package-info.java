/**
 * How a quiz measures: classical item analysis of a table of marks. Pure Java that knows neither screen nor database. The
 * formulas are those of Moodle's quiz statistics (docs.moodle.org, <i>Quiz statistics calculations</i>); intervals are
 * Wilson's (1927) and Fisher's (1921).
 */
@NullMarked
package kz.ustaz.assessment.analysis;

import org.jspecify.annotations.NullMarked;
