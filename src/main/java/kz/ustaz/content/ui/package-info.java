/** The screens of this room: the course's edition and its check, and the glossary. */
@NullMarked
package kz.ustaz.content.ui;

import org.jspecify.annotations.NullMarked;
