/** The house. Each package below is a room; its package-info says what it is for and what it may use. */
@NullMarked
package kz.ustaz;

import org.jspecify.annotations.NullMarked;
