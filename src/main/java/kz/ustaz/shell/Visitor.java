package kz.ustaz.shell;

import java.time.Instant;
import java.util.Optional;

/**
 * Who sits before the screen.
 *
 * @param name as colleagues read it
 * @param resetAt when somebody else reset his password, until he has said that he read it
 * @param onDevice what the browser keeps this person's things under
 */
public record Visitor(String name, Optional<Instant> resetAt, String onDevice) {}
