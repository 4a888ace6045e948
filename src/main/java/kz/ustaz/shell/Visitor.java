package kz.ustaz.shell;

/**
 * Who sits before the screen.
 *
 * @param name as colleagues read it
 */
public record Visitor(String name) {}
