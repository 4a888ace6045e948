package kz.ustaz.account;

import java.util.UUID;

/** A person in a list. @param arrived whether he has a password @param erased whether his name is gone for good */
public record PersonLine(
        UUID id,
        String family,
        String given,
        String patronymic,
        String signInName,
        String personnelNumber,
        String unit,
        boolean active,
        boolean arrived,
        boolean erased) {

    public String name() {
        return Fields.joined(family, given, patronymic);
    }
}
