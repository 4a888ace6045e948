/** Demo people and data. Stands on the class path of spring-boot:run and of tests, never in the jar. */
@NullMarked
package kz.ustaz.demo;

import org.jspecify.annotations.NullMarked;
