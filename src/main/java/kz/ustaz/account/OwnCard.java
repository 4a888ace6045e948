package kz.ustaz.account;

/** What somebody sees of himself. @param unit its name */
public record OwnCard(NewPerson description, String unit) {}
