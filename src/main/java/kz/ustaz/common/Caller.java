package kz.ustaz.common;

/**
 * Who asks a desk for something. It carries no rights: these are read at each call, so that a grant taken away in
 * mid-session is gone at once.
 */
public record Caller(PersonId person) {}
