package kz.ustaz.content;

import java.util.ArrayList;
import java.util.List;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Remark;
import kz.ustaz.common.source.Remarks;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.CourseFiles;

/** The file waivers.yml: which remarks an author has read and lets stand, each with his reason. */
record Waivers(List<Waiver> waivers) {

    static final String FILE = "waivers.yml";
    private static final String UNUSED = "waiver-unused";

    /** @param at the id or the file that a remark names */
    record Waiver(String rule, String at, int line) {
        boolean covers(Remark remark) {
            return rule.equals(remark.rule()) && (at.equals(remark.at()) || at.equals(remark.file()));
        }
    }

    /** None where there is no such file. */
    static Waivers read(CourseFiles files, Problems problems) {
        var waivers = new ArrayList<Waiver>();
        files.text(FILE).flatMap(text -> Yaml.read(FILE, text, problems)).ifPresent(root -> {
            var fields = new Fields(root, problems);
            fields.each("waivers", waiver -> {
                waivers.add(new Waiver(waiver.text("rule"), waiver.text("at"), waiver.lineOf("rule")));
                waiver.text("reason");
            });
            fields.done();
        });
        return new Waivers(List.copyOf(waivers));
    }

    static void check(Draft draft) {
        if (draft.has(FILE)) {
            read(draft.files(), draft.problems());
        }
    }

    /** What no waiver covers, and each waiver that covers nothing. */
    List<Remark> left(List<Remark> all) {
        var left = new Remarks();
        all.stream()
                .filter(remark -> waivers.stream().noneMatch(waiver -> waiver.covers(remark)))
                .forEach(left::add);
        waivers.stream()
                .filter(waiver -> all.stream().noneMatch(waiver::covers))
                .forEach(waiver -> left.add(
                        UNUSED,
                        waiver.at(),
                        FILE,
                        waiver.line(),
                        "Nothing at '" + waiver.at() + "' breaks the rule '" + waiver.rule()
                                + "' any more: take the waiver out.",
                        waiver.rule()));
        return left.list();
    }
}
