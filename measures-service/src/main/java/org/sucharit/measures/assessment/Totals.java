package org.sucharit.measures.assessment;

import static java.math.RoundingMode.HALF_UP;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sucharit.kernel.assessed.Indicator;
import org.sucharit.kernel.assessed.Indicators;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;

/**
 * What the scores of the indicators add up to. An instrument is the mean of its indicators; the total weighs the
 * unrounded means. What is shown is rounded once, half up, to two decimals.
 */
public record Totals(BigDecimal total, Map<Instrument, BigDecimal> instruments) {

    private static final Map<Instrument, BigDecimal> WEIGHTS = Map.of(
            Instrument.IIT, new BigDecimal("0.3"),
            Instrument.EIT, new BigDecimal("0.3"),
            Instrument.OIT, new BigDecimal("0.4"));

    private static final Map<Integer, Instrument> INSTRUMENTS =
            Indicators.all().stream().collect(toMap(Indicator::number, Indicator::instrument));

    /** The totals, or none when not every indicator has a score. */
    public static Optional<Totals> of(List<IndicatorScore> scores) {
        if (!covers(scores)) return Optional.empty();
        var means = new EnumMap<Instrument, BigDecimal>(Instrument.class);
        scores.stream()
                .collect(groupingBy(score -> Objects.requireNonNull(INSTRUMENTS.get(score.indicator()))))
                .forEach((instrument, its) -> means.put(instrument, mean(its)));
        var total = means.entrySet().stream()
                .map(mean -> mean.getValue().multiply(Objects.requireNonNull(WEIGHTS.get(mean.getKey()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        means.replaceAll((_, mean) -> shown(mean));
        return Optional.of(new Totals(shown(total), means));
    }

    /** Whether each indicator has exactly one score. */
    static boolean covers(List<IndicatorScore> scores) {
        return scores.size() == INSTRUMENTS.size()
                && scores.stream()
                        .map(IndicatorScore::indicator)
                        .collect(toSet())
                        .equals(INSTRUMENTS.keySet());
    }

    private static BigDecimal mean(List<IndicatorScore> scores) {
        return scores.stream()
                .map(IndicatorScore::score)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL128);
    }

    private static BigDecimal shown(BigDecimal exact) {
        return exact.setScale(2, HALF_UP);
    }
}
