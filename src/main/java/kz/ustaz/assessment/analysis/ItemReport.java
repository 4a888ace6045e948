package kz.ustaz.assessment.analysis;

import java.util.List;

/** All that is said of one item. @param findings the gravest first */
public record ItemReport(
        AskedItem item, ItemStatistics statistics, Distractors distractors, OptionTrend trend, List<Finding> findings) {

    public ItemReport {
        findings = List.copyOf(findings);
    }

    /** 0 where nothing is the matter. */
    int trouble() {
        return findings.stream()
                .mapToInt(finding -> finding.gravity().ordinal())
                .max()
                .orElse(0);
    }
}
