package kz.ustaz.journey;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The officers whom the story is about, all of them invented.
 *
 * @param mark makes their personnel numbers and sign-in names theirs alone
 */
record Fifteen(String mark) {

    private static final List<String> NAMES = List.of(
            "Абенова,Әлия,Маратқызы,Abenova,Aliya",
            "Байтасов,Ерлан,Серікұлы,Baitassov,Yerlan",
            "Волков,Денис,Игоревич,Volkov,Denis",
            "Ғалымова,Дина,Қанатқызы,Galymova,Dina",
            "Дүйсенов,Арман,Болатұлы,Duisenov,Arman",
            "Ермекова,Жанна,Асқарқызы,Yermekova,Zhanna",
            "Жақсылықов,Нұржан,Ерболұлы,Zhaksylykov,Nurzhan",
            "Зайцева,Ольга,Петровна,Zaitseva,Olga",
            "Исмаилов,Рустам,Анварович,Ismailov,Rustam",
            "Қалиева,Сәуле,Бақытқызы,Kaliyeva,Saule",
            "Ли,Виктор,Сергеевич,Li,Viktor",
            "Мұратов,Дәурен,Әділұлы,Muratov,Dauren",
            "Нұрпейісова,Айжан,Талғатқызы,Nurpeissova,Aizhan",
            "Омаров,Санжар,Ғабитұлы,Omarov,Sanzhar",
            "Петренко,Ирина,Олеговна,Petrenko,Irina");

    static final int MANY = NAMES.size();

    /** Who becomes a trainer. */
    static final String CANDIDATE = "Нұрпейісова";

    static final String LATE = "Волков";
    static final String ABSENT = "Зайцева";

    /** Besides the one who missed a day and the one who was late, she does not finish the course. */
    static final String UNFINISHED = "Петренко";

    /** Personnel number, and sign-in name too. @param place from 0 */
    String number(int place) {
        return "tt-" + mark + "-" + (place + 1);
    }

    String numberOf(String family) {
        return number(IntStream.range(0, MANY)
                .filter(place -> NAMES.get(place).startsWith(family + ","))
                .findFirst()
                .orElseThrow());
    }

    /** Of the first so many, one a line. */
    String numbers(int first) {
        return IntStream.range(0, first).mapToObj(this::number).collect(Collectors.joining("\n"));
    }

    /** As a personnel department would send them, under the headings of the template. */
    String csv(String unit) {
        var head = "Personnel number,Sign-in name,Family name,Given name,Patronymic,Family name in Latin letters,"
                + "Given name in Latin letters,Unit,Language";
        var rows = IntStream.range(0, MANY)
                .mapToObj(place -> String.join(",", number(place), number(place), NAMES.get(place), unit, "en"));
        return Stream.concat(Stream.of(head), rows).collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
