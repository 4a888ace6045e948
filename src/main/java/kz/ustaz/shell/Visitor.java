package kz.ustaz.shell;

/**
 * Who sits before the screen.
 *
 * @param name as colleagues read it
 * @param onDevice what the browser keeps this person's things under
 */
public record Visitor(String name, String onDevice) {}
