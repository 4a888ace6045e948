package kz.ustaz.question.tor;

import java.util.List;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Prompt;

/**
 * @param relays those to build circuits from
 * @param visits each kind of destination at most once
 * @param lists what is known of other times, in order of time
 * @param log what is to be judged by them
 */
public record TorPrompt(
        Localized text, List<Relay> relays, List<Visit> visits, List<RelayList> lists, List<LogLine> log)
        implements Prompt {

    public TorPrompt {
        relays = List.copyOf(relays);
        visits = List.copyOf(visits);
        lists = List.copyOf(lists);
        log = List.copyOf(log);
    }
}
