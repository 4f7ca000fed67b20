package org.sucharit.measures.assessment;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sucharit.measures.assessment.AssessmentResult.IndicatorScore;

/**
 * What the scores of the indicators add up to. An instrument is the mean of its indicators; the total weighs the
 * unrounded means. What is shown is rounded once, half up, to two decimals.
 */
public record Totals(BigDecimal total, Map<Instrument, BigDecimal> instruments) {

    private record Share(Instrument instrument, int firstIndicator, int lastIndicator, BigDecimal weight) {}

    private static final List<Share> SHARES = List.of(
            new Share(Instrument.IIT, 1, 5, new BigDecimal("0.3")),
            new Share(Instrument.EIT, 6, 8, new BigDecimal("0.3")),
            new Share(Instrument.OIT, 9, 10, new BigDecimal("0.4")));

    /** The totals, or none when not every indicator has a score. */
    public static Optional<Totals> of(List<IndicatorScore> scores) {
        if (!covers(scores)) return Optional.empty();
        var byIndicator = scores.stream().collect(Collectors.toMap(IndicatorScore::indicator, IndicatorScore::score));
        var total = BigDecimal.ZERO;
        var shown = new EnumMap<Instrument, BigDecimal>(Instrument.class);
        for (var share : SHARES) {
            var mean = mean(IntStream.rangeClosed(share.firstIndicator(), share.lastIndicator())
                    .mapToObj(byIndicator::get)
                    .toList());
            total = total.add(mean.multiply(share.weight()));
            shown.put(share.instrument(), mean.setScale(2, HALF_UP));
        }
        return Optional.of(new Totals(total.setScale(2, HALF_UP), shown));
    }

    /** Whether each indicator has exactly one score. */
    static boolean covers(List<IndicatorScore> scores) {
        return scores.stream().map(IndicatorScore::indicator).sorted().toList().equals(everyIndicator());
    }

    private static List<Integer> everyIndicator() {
        return SHARES.stream()
                .flatMap(share -> IntStream.rangeClosed(share.firstIndicator(), share.lastIndicator())
                        .boxed())
                .toList();
    }

    private static BigDecimal mean(List<BigDecimal> scores) {
        return scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL128);
    }
}
