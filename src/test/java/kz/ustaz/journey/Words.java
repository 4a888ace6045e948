package kz.ustaz.journey;

/**
 * What the frame says in a language.
 *
 * @param question heading of a question: its number is the first argument, how many there are the second
 * @param decimal the sign before a fraction's digits
 */
record Words(
        String language,
        String complete,
        String ready,
        String question,
        String saved,
        String answered,
        String marked,
        String yes,
        String no,
        String right,
        String yours,
        String key,
        String decimal) {

    static final Words ENGLISH = new Words(
            "en",
            "Complete",
            "Ready to start",
            "Question %1$d of %2$d",
            "Saved",
            "answered",
            "marked to come back to",
            "True",
            "False",
            "Right",
            "Your answer",
            "Right answer",
            ".");

    static final Words RUSSIAN = new Words(
            "ru",
            "Завершено",
            "Можно начинать",
            "Вопрос %1$d из %2$d",
            "Сохранено",
            "есть ответ",
            "отмечен, чтобы вернуться",
            "Верно",
            "Неверно",
            "Верно",
            "Ваш ответ",
            "Правильный ответ",
            ",");

    static final Words KAZAKH = new Words(
            "kk",
            "Аяқталды",
            "Бастауға болады",
            "%2$d сұрақтың %1$d-сұрағы",
            "Сақталды",
            "жауап берілген",
            "оралу үшін белгіленген",
            "Дұрыс",
            "Бұрыс",
            "Дұрыс",
            "Сіздің жауабыңыз",
            "Дұрыс жауап",
            ",");

    String question(int number, int of) {
        return question.formatted(number, of);
    }
}
