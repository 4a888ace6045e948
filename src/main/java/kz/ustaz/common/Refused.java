package kz.ustaz.common;

/**
 * A rule says no, and says why: the key of a text for the user, and what stands in its gaps.
 *
 * @param key in the translations
 * @param values for {@code {0}}, {@code {1}} … of the text
 */
public record Refused(String key, Object... values) {}
