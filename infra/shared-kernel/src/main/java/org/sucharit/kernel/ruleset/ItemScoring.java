package org.sucharit.kernel.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.Readiness.PartScore;

/** Items of 0 or 100 make a sub-indicator's mean, sub-indicators an indicator's, indicators an instrument's. */
record ItemScoring(RuleSet rules) {

    private static final int FULL = 100;

    Optional<Ratio> part(String code, Set<String> failed) {
        List<String> items = itemsOf(code);
        if (items.isEmpty()) return Optional.empty();
        long reached = items.stream().filter(item -> !failed.contains(item)).count();
        return Optional.of(Ratio.of(reached * FULL).dividedBy(items.size()));
    }

    Optional<Ratio> indicator(int number, Set<String> failed) {
        List<String> parts = parts(number);
        List<Ratio> scores =
                parts.stream().flatMap(code -> part(code, failed).stream()).toList();
        return parts.isEmpty() || scores.size() < parts.size() ? Optional.empty() : Optional.of(Ratio.mean(scores));
    }

    Optional<Readiness> readiness(Instrument instrument, Set<String> ready) {
        if (!isKnown(instrument)) return Optional.empty();
        List<String> all = rules.items(instrument).stream().map(RatedItem::code).toList();
        Set<String> failed = new HashSet<>(all);
        failed.removeAll(ready);
        List<ItemCost> missing = all.stream()
                .filter(failed::contains)
                .map(item -> new ItemCost(item, cost(item)))
                .toList();
        List<PartScore> indicators = indicators(instrument, failed);
        Ratio whole = Ratio.mean(indicators.stream().map(PartScore::score).toList());
        Ratio lost = missing.stream().map(ItemCost::points).reduce(Ratio.ZERO, Ratio::plus);
        return Optional.of(new Readiness(
                subIndicators(instrument, failed), indicators, whole, missing, lost, verified(instrument)));
    }

    /** Points of the total that the item alone is worth. */
    private Ratio cost(String item) {
        ItemRange range = rules.rangeOf(item).orElseThrow();
        int siblings = itemsOf(range.of()).size();
        int parts = parts(range.indicator()).size();
        BigDecimal weight = rules.instrument(range.instrument()).orElseThrow().weight();
        return Ratio.of(FULL)
                .times(weight)
                .dividedBy((long) siblings * parts * numbers(range.instrument()).size());
    }

    private boolean isKnown(Instrument instrument) {
        return rules.complete(instrument)
                && rules.items(instrument).stream()
                        .allMatch(item -> rules.rangeOf(item.code()).isPresent())
                && numbers(instrument).stream()
                        .allMatch(number -> indicator(number, Set.of()).isPresent());
    }

    private boolean verified(Instrument instrument) {
        return rules.instrument(instrument).orElseThrow().basis().verified()
                && rules.ranges().stream()
                        .filter(range -> range.instrument() == instrument)
                        .allMatch(range -> range.basis().verified())
                && rules.items(instrument).stream().allMatch(RatedItem::verified);
    }

    private List<PartScore> indicators(Instrument instrument, Set<String> failed) {
        List<PartScore> scores = new ArrayList<>();
        for (int number : numbers(instrument))
            indicator(number, failed).ifPresent(score -> scores.add(new PartScore(Integer.toString(number), score)));
        return scores;
    }

    private List<PartScore> subIndicators(Instrument instrument, Set<String> failed) {
        Set<Integer> numbers = Set.copyOf(numbers(instrument));
        List<PartScore> scores = new ArrayList<>();
        for (RatedSubIndicator sub : rules.subIndicators())
            if (numbers.contains(sub.indicator()))
                part(sub.code(), failed).ifPresent(score -> scores.add(new PartScore(sub.code(), score)));
        return scores;
    }

    private List<Integer> numbers(Instrument instrument) {
        return rules.indicators().stream()
                .filter(indicator -> indicator.instrument() == instrument)
                .map(RatedIndicator::number)
                .toList();
    }

    /** Codes of an indicator's sub-indicators; the indicator itself where it has none. */
    private List<String> parts(int indicator) {
        List<String> subs = rules.subIndicators().stream()
                .filter(sub -> sub.indicator() == indicator)
                .map(RatedSubIndicator::code)
                .toList();
        return subs.isEmpty() ? List.of(Integer.toString(indicator)) : subs;
    }

    private List<String> itemsOf(String code) {
        return rules.ranges().stream()
                .filter(range -> range.of().equals(code))
                .flatMap(range -> range.codes().stream())
                .toList();
    }
}
