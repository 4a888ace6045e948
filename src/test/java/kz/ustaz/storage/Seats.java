package kz.ustaz.storage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.question.choice.ChoicePrompt;
import kz.ustaz.question.numeric.NumericPrompt;
import kz.ustaz.question.text.ShortPrompt;
import kz.ustaz.question.truefalse.TrueFalsePrompt;
import kz.ustaz.roster.Runs;
import kz.ustaz.roster.ports.Enrolments;

/** Trainees who sit the first day's quiz, each with an open attempt. */
final class Seats {

    static final String PASSWORD = "seven quiet herons at dawn";
    private static final String QUIZ = "d1-quiz";

    private Seats() {}

    /** One trainee's open attempt, and for some of its questions, by position, an answer for each number. */
    record Seat(
            Caller caller,
            String signInName,
            AttemptId attempt,
            Map<Integer, LongFunction<Map<String, List<String>>>> answers) {}

    static List<Seat> fill(InThisProcess product, int number) {
        var founding = product.get(Founding.class);
        var unit = founding.unit("Academy", null);
        var administrator = new Caller(founding.person(person("head", unit), PASSWORD));
        founding.grant(administrator.person(), Role.ADMINISTRATOR, new Scope.Installation());
        var names = IntStream.range(0, number).mapToObj(i -> "trainee" + i).toList();
        var people = names.stream()
                .map(name -> new Caller(founding.person(person(name, unit), PASSWORD)))
                .toList();
        var runs = product.get(Runs.class);
        var made = (Runs.Creation.Made) runs.create(
                administrator,
                new Runs.NewRun("A run", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23)));
        runs.enrol(administrator, made.run(), names);
        var seats = new ArrayList<Seat>();
        for (int i = 0; i < number; i++) {
            seats.add(sit(product, people.get(i), names.get(i)));
        }
        return seats;
    }

    private static Seat sit(InThisProcess product, Caller caller, String name) {
        var enrolment = product.get(Enrolments.class).own(caller).getFirst();
        var sittings = product.get(Sittings.class);
        var start = (Sittings.Start.Open) sittings.start(caller, enrolment.id(), QUIZ, "");
        var answers = new TreeMap<Integer, LongFunction<Map<String, List<String>>>>();
        for (var slot : sittings.open(caller, start.attempt()).slots()) {
            switch (slot.prompt()) {
                case ChoicePrompt choice -> answers.put(slot.position(), n -> part("choice", option(choice, n)));
                case TrueFalsePrompt statement ->
                    answers.put(slot.position(), n -> part("choice", Boolean.toString(n % 2 == 0)));
                case ShortPrompt text -> answers.put(slot.position(), n -> part("text", "answer " + n));
                case NumericPrompt number -> answers.put(slot.position(), n -> part("number", Long.toString(n)));
                default -> {
                    // the other kinds are saved in the same way
                }
            }
        }
        return new Seat(caller, name, start.attempt(), answers);
    }

    private static String option(ChoicePrompt choice, long n) {
        return choice.options().get((int) (n % choice.options().size())).token();
    }

    private static Map<String, List<String>> part(String name, String value) {
        return Map.of(name, List.of(value));
    }

    private static NewPerson person(String name, UUID unit) {
        return new NewPerson(name, "N-" + name, "Сериков", "Ержан", "", "", "", "", unit, "en");
    }
}
