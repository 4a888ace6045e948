/**
 * The exam hour: many trainees sit one quiz over HTTP, as browsers do, and what that costs is printed. Run by
 * {@code ./mvnw verify -Pbench}; decision 0012 says what is measured and what came of it.
 */
package kz.ustaz.bench;
