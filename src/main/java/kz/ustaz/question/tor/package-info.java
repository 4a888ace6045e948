/**
 * The Tor explorer, a lab on synthetic relays: building circuits by the rules, saying which observer sees what, and judging
 * whether a logged address was an exit at that time. Everything is drawn from the attempt's seed; nothing is looked up.
 */
@NullMarked
package kz.ustaz.question.tor;

import org.jspecify.annotations.NullMarked;
