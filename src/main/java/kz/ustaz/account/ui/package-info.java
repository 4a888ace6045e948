/** The screens of this room: sign-in, one-time links, one's own account, and the administrators' pages. */
@NullMarked
package kz.ustaz.account.ui;

import org.jspecify.annotations.NullMarked;
