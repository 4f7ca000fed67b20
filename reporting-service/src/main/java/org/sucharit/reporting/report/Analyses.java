package org.sucharit.reporting.report;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.reporting.report.AssessmentBlock.Ranked;

/** What is drafted about each indicator: what the assessor remarked, and what was found to fall short. */
final class Analyses {

    private Analyses() {}

    /** @param assessment null where there is none: then nothing is analysed */
    static List<IndicatorAnalysis> of(@Nullable AssessmentBlock assessment, List<ReportedShortfall> shortfalls) {
        if (assessment == null) return List.of();
        return assessment.ranking().stream()
                .sorted(comparing(Ranked::indicator))
                .map(one -> new IndicatorAnalysis(
                        one.indicator(),
                        one.name(),
                        one.instrument(),
                        one.score(),
                        text(one, assessment.remarks(), shortfalls)))
                .toList();
    }

    private static String text(Ranked indicator, List<Remark> remarks, List<ReportedShortfall> shortfalls) {
        Set<String> texts = new LinkedHashSet<>();
        if (indicator.remark() != null) texts.add(indicator.remark().strip());
        for (var remark : remarks)
            if (remark.indicator() != null && remark.indicator() == indicator.indicator())
                texts.add(remark.text().strip());
        for (var shortfall : shortfalls) if (isOf(indicator.indicator(), shortfall)) texts.addAll(texts(shortfall));
        return String.join("\n", texts);
    }

    /** Items belong to an indicator only by a year's rules; they have measures and further points of their own. */
    private static boolean isOf(int indicator, ReportedShortfall shortfall) {
        var code = shortfall.code();
        if (code == null) return false;
        if (shortfall.level() == Level.INDICATOR) return code.equals(String.valueOf(indicator));
        return shortfall.level() == Level.SUB_INDICATOR && code.startsWith(indicator + ".");
    }

    private static List<String> texts(ReportedShortfall shortfall) {
        var texts = new ArrayList<String>();
        texts.add(shortfall.finding().strip());
        if (shortfall.improvement() != null) texts.add(shortfall.improvement().strip());
        return texts;
    }
}
