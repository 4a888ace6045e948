package kz.ustaz.study;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.assessment.ports.Submissions;
import kz.ustaz.roster.EnrolmentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Started with {@code --rebuild-standings}, makes all read tables of progress again from the facts. */
@Component
class RebuildCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildCommand.class);

    private final Standings standings;
    private final Readings readings;
    private final Submissions submissions;
    private final Audit audit;

    RebuildCommand(Standings standings, Readings readings, Submissions submissions, Audit audit) {
        this.standings = standings;
        this.readings = readings;
        this.submissions = submissions;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("rebuild-standings")) {
            int people = rebuildAll();
            audit.recordSystem("study.rebuild", "", Map.of("enrolments", Integer.toString(people)));
            LOG.info("Made the standings of {} enrolments again.", people);
        }
    }

    int rebuildAll() {
        var all = new TreeSet<EnrolmentId>(java.util.Comparator.comparing(EnrolmentId::value));
        Stream.concat(readings.enrolments().stream(), submissions.enrolments().stream())
                .forEach(all::add);
        all.forEach(standings::rebuild);
        return all.size();
    }
}
