package kz.ustaz.content;

import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;

/** Where a course's files come from. */
interface CourseOrigin {

    /** Shown to administrators and kept with the edition. */
    String name();

    /** @param problems with getting at the files; where there are any, the files are not all */
    CourseFiles read(Problems problems);
}
