package kz.ustaz.account;

import java.util.List;
import kz.ustaz.account.ImportLine.Verdict;

/** What would become, or became, of a whole file. @param lines in the file's order */
public record ImportLook(List<ImportLine> lines) {

    public ImportLook {
        lines = List.copyOf(lines);
    }

    public int count(Verdict verdict) {
        return (int) lines.stream().filter(line -> line.verdict() == verdict).count();
    }
}
