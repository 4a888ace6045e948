package kz.ustaz.question;

/** One question as one attempt asks it. Kept with the attempt, so that no later release changes an old attempt. */
public record Variant(Prompt prompt, Hidden hidden) {}
