package kz.ustaz.roster;

import java.util.Collection;
import java.util.List;
import kz.ustaz.common.Localized;
import kz.ustaz.content.Course;
import kz.ustaz.content.ports.Editions;
import org.springframework.stereotype.Component;

/** Says what half-days are called and where they are held. */
@Component
class BlockTitles {

    private final Editions editions;

    BlockTitles(Editions editions) {
        this.editions = editions;
    }

    List<Block> of(StoredRun run, Collection<StoredBlock> blocks) {
        var course = editions.course(run.run().edition());
        return blocks.stream().map(block -> of(run, block, course)).toList();
    }

    private static Block of(StoredRun run, StoredBlock block, Course course) {
        var draft = block.draft();
        // An edition that was adopted later may have no such module; its id still tells what was meant.
        var title = draft.module().isEmpty()
                ? Localized.of(run.run().language(), draft.title())
                : course.module(draft.module())
                        .map(Course.Module::title)
                        .orElse(Localized.of(run.run().language(), draft.module()));
        String place = draft.place().isEmpty() ? run.details().place() : draft.place();
        return new Block(block.id(), draft, title, place);
    }
}
