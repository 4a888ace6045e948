package kz.ustaz.demo;

import java.util.List;

/**
 * A person of the demo. All of them are invented.
 *
 * @param cyrillic family, given name and patronymic
 * @param latin the same in Latin letters
 */
record Somebody(String signInName, String number, List<String> cyrillic, List<String> latin, String language) {

    static final String ADMINISTRATOR_PASSWORD = "steppe administrator";
    static final String INSTRUCTOR_PASSWORD = "steppe instructor";
    static final String SUPERVISOR_PASSWORD = "steppe supervisor";
    static final String OBSERVER_PASSWORD = "steppe observer";
    static final String TRAINEE_PASSWORD = "steppe trainee";

    static final Somebody ADMINISTRATOR =
            of("admin", "A-001", "Ахметова Дана Серікқызы", "Akhmetova Dana Serikkyzy", "ru");
    static final Somebody INSTRUCTOR =
            of("instructor", "I-001", "Иванов Сергей Петрович", "Ivanov Sergei Petrovich", "ru");
    static final Somebody SUPERVISOR =
            of("supervisor", "S-001", "Жұмабаев Ерлан Маратұлы", "Zhumabayev Yerlan Maratuly", "kk");

    /** Whoever looks on when a lesson is practised. */
    static final Somebody OBSERVER =
            of("observer", "O-001", "Тұрсынова Жанар Бекқызы", "Tursynova Zhanar Bekkyzy", "kk");

    /** As many women as men can be of fifteen, of several ethnicities. The first seven belong to the first department. */
    static final List<Somebody> TRAINEES = List.of(
            trainee(1, "Серікова Айгерім Болатқызы", "Serikova Aigerim Bolatkyzy", "en"),
            trainee(2, "Кузнецов Алексей Викторович", "Kuznetsov Aleksei Viktorovich", "ru"),
            trainee(3, "Оспанов Нұрлан Қайратұлы", "Ospanov Nurlan Kairatuly", "kk"),
            trainee(4, "Ким Виктория Андреевна", "Kim Viktoriya Andreyevna", "ru"),
            trainee(5, "Төлегенова Мәдина Асқарқызы", "Tolegenova Madina Askarkyzy", "kk"),
            trainee(6, "Соколова Елена Дмитриевна", "Sokolova Yelena Dmitriyevna", "ru"),
            trainee(7, "Бекұлы Дәурен", "Bekuly Dauren", "kk"),
            trainee(8, "Юсупов Тимур Рашидович", "Yusupov Timur Rashidovich", "ru"),
            trainee(9, "Қасымова Гүлнәр Ерғалиқызы", "Kassymova Gulnar Yergalikyzy", "kk"),
            trainee(10, "Мельник Андрей Иванович", "Melnik Andrei Ivanovich", "ru"),
            trainee(11, "Әбдірахманов Әділет Жанатұлы", "Abdirakhmanov Adilet Zhanatuly", "kk"),
            trainee(12, "Шмидт Анна Владимировна", "Shmidt Anna Vladimirovna", "ru"),
            trainee(13, "Нұрғалиева Сәуле Өмірбекқызы", "Nurgaliyeva Saule Omirbekkyzy", "kk"),
            trainee(14, "Попова Мария Сергеевна", "Popova Mariya Sergeyevna", "ru"),
            trainee(15, "Ысқақов Бауыржан Төлеуұлы", "Yskakov Bauyrzhan Toleuuly", "kk"));

    private static Somebody trainee(int number, String cyrillic, String latin, String language) {
        return of("trainee" + number, "T-%03d".formatted(number), cyrillic, latin, language);
    }

    private static Somebody of(String signIn, String number, String cyrillic, String latin, String language) {
        return new Somebody(signIn, number, words(cyrillic), words(latin), language);
    }

    /** Family, given name, and a patronymic where there is one. */
    private static List<String> words(String name) {
        String[] words = name.split(" ", -1);
        return List.of(words[0], words[1], words.length > 2 ? words[2] : "");
    }
}
