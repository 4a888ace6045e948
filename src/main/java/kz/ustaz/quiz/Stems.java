package kz.ustaz.quiz;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words of questions and options that mislead, in the three languages of the house; in any other nothing is said. They look
 * for the usual forms alone: a rule that cries at each «not» is soon not read.
 */
final class Stems {

    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__|\\*|_)(?=\\S)(.+?)(?<=\\S)\\1");

    /** The question stands at the end, and looking through more would take its time. */
    private static final int LONGEST = 1_500;

    /** What is quoted in a question is somebody else's. */
    private static final Pattern QUOTED = Pattern.compile("[«“][^»”]*[»”]|\"[^\"]*\"");

    private static final Map<String, Pattern> NEGATIVE = Map.of(
            "en",
            words(
                    "\\b(which|what)\\b[^.?!:;,]{0,80}\\b(is|are|was|were|does|do|did|can|may|should|must|would|will|has|have)"
                            + "(n['’]t|\\s+not\\b|\\s+never\\b)[^?]*\\?"
                            + "|\\b(which|what|all)\\b[^.?!:;]*\\bexcept\\b"
                            + "|\\bwhich\\b[^.?!:;]*\\bleast\\s+(likely|useful|reliable|suitable|important|true|correct)\\b"),
            "ru",
            words("(?<!\\p{L})(какой|какая|какое|какие|что|кто|чего|которы[йе])(?!\\p{L})[^.?!:;]{0,60}"
                    + "(?<!\\p{L})не\\s+(явля|относ|вход|верн|правиль|нужн|следу|мож|долж|быва|подход|соответ|доказ|подтвер)"
                    + "[^?]*\\?"
                    + "|(?<!\\p{L})(все|всё|что|какие|любо[йе])(?!\\p{L})[^.?!:;]*(?<!\\p{L})кроме(?!\\p{L})"
                    + "|(?<!\\p{L})как(ой|ая|ое|ие)(?!\\p{L})[^.?!:;]*(?<!\\p{L})наименее(?!\\p{L})"),
            "kk",
            words("(?<!\\p{L})(қай|қандай|не)\\p{L}*[^.?!:;]*(?<!\\p{L})(емес|жатпайды|кірмейді|болмайды)\\s*\\?"
                    + "|(?<!\\p{L})емес(і|тігі)?\\s+(қайсы|қай|қандай)\\p{L}*\\s*\\?"
                    + "|(?<!\\p{L})(қай|қандай)\\p{L}*[^.?!:;]*(?<!\\p{L})басқа(сы|сының|ларының)?\\s+(бәрі|барлығы)"));

    private static final Map<String, Pattern> OTHERS = Map.of(
            "en",
            words("^\\W*((all|none|any|both|neither|two|some) (of )?(the |these )?above\\b"
                    + "|(all|none|both|neither) (of )?(the |these )?(answers|options|others)( (is|are) \\p{L}+)?\\W*$"
                    + "|all of these|none of these|both [a-d] and [a-d]\\b|[a-d] and [a-d]\\W*$)"),
            "ru",
            words("^\\P{L}*(вс[её] (выше)?перечисленн|вс[её] указанн|вс[её] названн|все (ответы|варианты)"
                    + "|ничего из (выше)?перечисленн|ничто из (выше)?перечисленн"
                    + "|ни одн?(ин|о|а|ого) из (выше)?(перечисленн|этих|ответов|вариантов)"
                    + "|нет (правильного|верного) ответа|[абвг] и [абвг]\\P{L}*$)"),
            "kk",
            words(
                    "^\\P{L}*(жоғарыда\\p{L}* (\\p{L}+ )?(барлығы|бәрі|ешқайсысы)"
                            + "|(барлық|бүкіл) (жауап|нұсқа)|(барлығы|бәрі)( да)? дұрыс"
                            + "|дұрыс жауап жоқ|(аталған|көрсетілген)\\p{L}* (барлығы|бәрі|ешқайсысы)|ешқайсысы( да)?( дұрыс)? емес)"));

    private Stems() {}

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a question asks for the one that is not so without its negative being emphasised. */
    static boolean asksForWhatIsNotSo(String stem, String language) {
        var negative = NEGATIVE.get(language);
        if (negative == null) {
            return false;
        }
        String end = stem.substring(Math.max(0, stem.length() - LONGEST));
        String plain = QUOTED.matcher(EMPHASIS.matcher(end).replaceAll(" ")).replaceAll(" ");
        return List.of(plain.split("(?<=[.!?])\\s+")).stream()
                .filter(sentence -> sentence.contains("?"))
                .anyMatch(sentence -> negative.matcher(sentence).find());
    }

    /** Whether an option says all, none or some of the others. */
    static boolean meansOtherOptions(String option, String language) {
        var others = OTHERS.get(language);
        return others != null
                && others.matcher(option.substring(0, Math.min(LONGEST, option.length())))
                        .find();
    }
}
