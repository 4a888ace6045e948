package kz.ustaz.content;

import java.time.LocalDate;
import java.util.List;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Remark;
import kz.ustaz.common.source.Remarks;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part;
import kz.ustaz.content.ports.TextUnit;

/**
 * What could be better in a course without problems. Costs as much as reading it again, so it is asked for and not part of
 * each reading.
 *
 * @param remarks that no waiver covers
 * @param waived how many are covered
 */
record Remarked(List<Remark> remarks, int waived, List<TextUnit> units, List<Translated> translated) {

    /** @param today where the course is taught */
    static Remarked of(CourseFiles files, Course course, Part.Known known, List<Part> parts, LocalDate today) {
        var units = TextUnits.of(files, course, known, parts);
        var translated = Translated.of(files, course, units);
        var remarks = new Remarks();
        new LessonRemarks(files, course, remarks).all();
        SourceRemarks.all(files, course, today, remarks);
        TranslationRemarks.all(files, course, units, translated, remarks);
        parts.forEach(part -> part.remark(files, known, remarks));
        var all = remarks.list();
        var waivers = Waivers.read(files, new Problems());
        var left = waivers.left(all);
        int waived = (int) all.stream().filter(remark -> !left.contains(remark)).count();
        return new Remarked(left, waived, units, translated);
    }
}
