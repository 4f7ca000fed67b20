package org.sucharit.measures.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kernel.ruleset.Ratio;
import org.sucharit.kernel.ruleset.Scores;

/**
 * What a year's result says of each of its parts.
 *
 * @param threshold below which a score falls short; null: nothing is below it
 */
record Gaps(AssessedYear year, @Nullable BigDecimal threshold) {

    List<Gap> all() {
        var gaps = new ArrayList<Gap>();
        var means = year.scores().map(Scores::instruments).orElse(Map.of());
        for (var instrument : Instrument.values()) {
            var remarks = remarks(instrument);
            var mean = means.get(instrument);
            if (mean == null && remarks.isEmpty()) continue;
            gaps.add(gap(Level.INSTRUMENT, instrument.name(), instrument.name(), mean, remarks));
        }
        indicatorGaps(gaps);
        for (var part : year.result().subIndicators())
            gaps.add(gap(
                    Level.SUB_INDICATOR, part.code(), year.nameOfPart(part.code()), Ratio.of(part.score()), List.of()));
        for (var item : year.result().items()) gaps.add(itemGap(item));
        return gaps;
    }

    private void indicatorGaps(List<Gap> gaps) {
        var scored =
                year.result().scores().stream().map(IndicatorScore::indicator).collect(Collectors.toSet());
        for (var score : year.result().scores()) {
            var remarks = new ArrayList<String>();
            if (score.remark() != null && !score.remark().isBlank()) remarks.add(score.remark());
            remarks.addAll(remarks(score.indicator()));
            gaps.add(gap(
                    Level.INDICATOR,
                    String.valueOf(score.indicator()),
                    year.nameOf(score.indicator()),
                    Ratio.of(score.score()),
                    remarks));
        }
        remarkedOnly(scored)
                .forEach(number -> gaps.add(
                        gap(Level.INDICATOR, String.valueOf(number), year.nameOf(number), null, remarks(number))));
    }

    private List<Integer> remarkedOnly(Set<Integer> scored) {
        return year.result().remarks().stream()
                .map(Remark::indicator)
                .filter(Objects::nonNull)
                .filter(number -> !scored.contains(number))
                .distinct()
                .sorted()
                .toList();
    }

    private Gap itemGap(ItemScore item) {
        return gap(
                Level.ITEM,
                item.code(),
                year.nameOfItem(item.code()),
                item.score() == null ? null : Ratio.of(item.score()),
                item.remark() == null || item.remark().isBlank() ? List.of() : List.of(item.remark()));
    }

    private Gap gap(Level level, String code, String name, @Nullable Ratio score, List<String> remarks) {
        boolean below = score != null && threshold != null && !score.isAtLeast(threshold);
        return new Gap(level, code, name, score == null ? null : score.shown(), remarks, below);
    }

    private List<String> remarks(Instrument instrument) {
        return year.result().remarks().stream()
                .filter(remark -> remark.instrument() == instrument && remark.indicator() == null)
                .map(Remark::text)
                .toList();
    }

    private List<String> remarks(int indicator) {
        return year.result().remarks().stream()
                .filter(remark -> Objects.equals(remark.indicator(), indicator))
                .map(Remark::text)
                .toList();
    }
}
