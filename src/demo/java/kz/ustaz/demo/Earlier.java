package kz.ustaz.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.Units;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Kinds;
import kz.ustaz.question.Tokens;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.Runs;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A run of the spring whose people have all sat the first day's quiz, the good ones better than the others, so that there
 * is something to say of its questions. One question is answered as if its key were wrong.
 */
class Earlier {

    private static final int PEOPLE = 18;
    /** Family names, each in Cyrillic and in Latin letters. */
    private static final List<String> FAMILIES = List.of(
            "Абаев Abayev",
            "Бейсенов Beissenov",
            "Власов Vlassov",
            "Горбунов Gorbunov",
            "Дәулетов Dauletov",
            "Ермеков Yermekov",
            "Жаров Zharov",
            "Зайцев Zaitsev",
            "Исаев Issayev",
            "Калиев Kaliyev",
            "Лапин Lapin",
            "Мусин Mussin",
            "Ногаев Nogayev",
            "Орлов Orlov",
            "Петров Petrov",
            "Рахимов Rakhimov",
            "Сейтов Seitov",
            "Тлеубаев Tleubayev");

    private final Founding founding;
    private final Runs runs;
    private final Units units;
    private final Sittings sittings;
    private final Enrolments enrolments;
    private final Editions editions;
    private final Quizzes quizzes;
    private final Key key;
    private final JdbcClient sql;
    /** The same demo each time. */
    private final Random chance = new Random(20260413);

    Earlier(
            Founding founding,
            Runs runs,
            Units units,
            Sittings sittings,
            Enrolments enrolments,
            Editions editions,
            Quizzes quizzes,
            Kinds kinds,
            JdbcClient sql) {
        this.founding = founding;
        this.runs = runs;
        this.units = units;
        this.sittings = sittings;
        this.enrolments = enrolments;
        this.editions = editions;
        this.quizzes = quizzes;
        this.key = new Key(kinds, sql);
        this.sql = sql;
    }

    /** @return who is in it */
    List<Caller> make(People.Staff staff) {
        UUID academy = units.all().getFirst().id();
        var names =
                IntStream.rangeClosed(1, PEOPLE).mapToObj(i -> "graduate" + i).toList();
        var people = new ArrayList<Caller>();
        for (int i = 0; i < PEOPLE; i++) {
            String[] family = FAMILIES.get(i).split(" ", 2);
            var person = new NewPerson(
                    names.get(i),
                    "G-%03d".formatted(i + 1),
                    family[0],
                    "Алишер",
                    "",
                    family[1],
                    "Alisher",
                    "",
                    academy,
                    "ru");
            people.add(new Caller(founding.person(person, Somebody.TRAINEE_PASSWORD)));
        }
        var wanted = new Runs.NewRun(
                "Көктем · Весна 2026", academy, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 4, 13));
        if (runs.create(staff.administrator(), wanted) instanceof Runs.Creation.Made made) {
            founding.grant(
                    staff.instructor().person(),
                    Role.LEAD,
                    new Scope.Run(made.run().value()));
            runs.enrol(staff.administrator(), made.run(), names);
        }
        return people;
    }

    void sit(List<Caller> people) {
        for (int i = 0; i < people.size(); i++) {
            sit(people.get(i), (i + 1.0) / (people.size() + 1));
        }
    }

    /** @param ability 0–1 */
    private void sit(Caller who, double ability) {
        var enrolment = enrolments.own(who).getFirst();
        var edition = enrolment.run().edition();
        String id = editions.course(edition)
                .modules()
                .getFirst()
                .quizzes()
                .getFirst()
                .quiz();
        if (!(sittings.start(who, enrolment.id(), id, "") instanceof Sittings.Start.Open open)) {
            return;
        }
        var items = quizzes.in(edition, id).items();
        // the second of those with options
        var suspect = items.stream()
                .filter(item -> item.kind().equals("choice"))
                .skip(1)
                .findFirst()
                .orElse(items.getFirst());
        long seed = sql.sql("select seed from attempt where id = ?")
                .param(open.attempt().value())
                .query(Long.class)
                .single();
        var page = UUID.nameUUIDFromBytes(who.person().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (int position = 0; position < items.size(); position++) {
            var item = items.get(position);
            var variant = item.question().vary(Dice.of(seed, position));
            boolean doubtful = item.equals(suspect);
            boolean knows = doubtful ? ability < 0.5 : chance.nextDouble() < 0.15 + 0.8 * ability;
            var answer = knows ? key.right(item, variant) : wrong(item, variant, doubtful);
            if (!answer.isEmpty()) {
                sittings.answer(who, open.attempt(), position, page, position + 1L, position, false, answer);
            }
        }
        sittings.handIn(who, open.attempt());
    }

    /** @param same whether all who are wrong choose the same */
    private Answer wrong(Item item, Variant variant, boolean same) {
        var choices = item.question().choices().stream()
                .filter(choice -> !choice.right())
                .map(choice -> choice.id())
                .toList();
        if (choices.isEmpty()) {
            return Answer.NONE;
        }
        String chosen = choices.get(same ? 0 : chance.nextInt(choices.size()));
        return Answer.of("choice", variant.hidden() instanceof Tokens tokens ? tokens.token(chosen) : chosen);
    }
}
