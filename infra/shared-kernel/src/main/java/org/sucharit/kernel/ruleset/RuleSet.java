package org.sucharit.kernel.ruleset;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.time.FiscalYear;

/**
 * The rules of one fiscal year's assessment, as far as sources give them: what is not known is absent. A year is always
 * scored with its own.
 *
 * @param version grows when the data of the year are changed
 * @param items those that a source describes, in the order of instrument and number
 * @param ranges which items count for what, described or not
 * @param grades one system, or several where sources disagree
 * @param defaultThreshold below which a score is a shortfall
 * @param answerScales one, or several where it is unsettled
 * @param calendar stages whose days are known
 * @param calendarKinds all stages, known or not
 */
public record RuleSet(
        FiscalYear fiscalYear,
        int version,
        List<RatedInstrument> instruments,
        List<RatedIndicator> indicators,
        List<RatedSubIndicator> subIndicators,
        List<ItemCount> counts,
        List<ItemRange> ranges,
        List<RatedItem> items,
        List<GradeSystem> grades,
        Threshold defaultThreshold,
        List<SampleRule> sampleRules,
        List<AnswerScale> answerScales,
        List<CalendarDate> calendar,
        List<CalendarKind> calendarKinds) {

    private static final Pattern ITEM = Pattern.compile("([A-Z])([1-9]\\d?)");

    public RuleSet {
        instruments = List.copyOf(instruments);
        indicators = List.copyOf(indicators);
        subIndicators = List.copyOf(subIndicators);
        counts = List.copyOf(counts);
        ranges = List.copyOf(ranges);
        items = List.copyOf(items);
        grades = List.copyOf(grades);
        sampleRules = List.copyOf(sampleRules);
        answerScales = List.copyOf(answerScales);
        calendar = List.copyOf(calendar);
        calendarKinds = List.copyOf(calendarKinds);
    }

    /** Whether everything that the total and the grade are computed from is verified. */
    public boolean verified() {
        return instruments.stream().allMatch(instrument -> instrument.basis().verified())
                && indicators.stream().allMatch(indicator -> indicator.basis().verified())
                && grades.stream().allMatch(system -> system.basis().verified());
    }

    public Optional<RatedInstrument> instrument(Instrument instrument) {
        return instruments.stream()
                .filter(rated -> rated.instrument() == instrument)
                .findFirst();
    }

    public Optional<RatedIndicator> indicator(int number) {
        return indicators.stream().filter(rated -> rated.number() == number).findFirst();
    }

    public Optional<RatedSubIndicator> subIndicator(String code) {
        return subIndicators.stream().filter(rated -> rated.code().equals(code)).findFirst();
    }

    /** What a source says about an item; empty also for one that the year has but nobody describes. */
    public Optional<RatedItem> item(String code) {
        return items.stream().filter(rated -> rated.code().equals(code)).findFirst();
    }

    /** The items of an instrument that a source describes, in order. */
    public List<RatedItem> items(Instrument instrument) {
        return items.stream().filter(item -> item.instrument() == instrument).toList();
    }

    /** The item on a topic. */
    public Optional<RatedItem> itemOn(String topic) {
        return items.stream().filter(item -> item.topic().equals(topic)).findFirst();
    }

    /** How many items an instrument has; empty where unknown. */
    public OptionalInt count(Instrument instrument) {
        return counts.stream()
                .filter(count -> count.instrument() == instrument)
                .mapToInt(ItemCount::items)
                .findFirst();
    }

    /**
     * Whether the year can have an item of this code, described or not. Where the number of an instrument's items is
     * unknown, none of them can be denied.
     *
     * @param code upper case
     */
    public boolean mayHave(String code) {
        Matcher form = ITEM.matcher(code);
        if (!form.matches() || !Instrument.isItemLetter(code.charAt(0))) return false;
        OptionalInt count = count(Instrument.ofItem(code));
        return count.isEmpty() || Integer.parseInt(form.group(2)) <= count.getAsInt();
    }

    /** Where an item counts; empty where unknown. */
    public Optional<ItemRange> rangeOf(String code) {
        if (!ITEM.matcher(code).matches() || !Instrument.isItemLetter(code.charAt(0))) return Optional.empty();
        int number = Integer.parseInt(code.substring(1));
        Instrument instrument = Instrument.ofItem(code);
        return ranges.stream()
                .filter(range -> range.contains(instrument, number))
                .findFirst();
    }

    /** Whether a source describes every item of the instrument; false also where their number is unknown. */
    public boolean complete(Instrument instrument) {
        OptionalInt count = count(instrument);
        return count.isPresent() && items(instrument).size() == count.getAsInt();
    }

    /** Below which a score is a shortfall, unless the agency sets another. */
    public BigDecimal threshold() {
        return defaultThreshold.below();
    }

    /** Whether the numbers are exactly those of the year's indicators. */
    public boolean covers(Set<Integer> numbers) {
        return indicators.stream().map(RatedIndicator::number).collect(toSet()).equals(numbers);
    }

    /**
     * Total, instruments and grade.
     *
     * @param indicatorScores 0–100 each
     * @throws IllegalArgumentException when it is not exactly one score for each indicator; see {@link #covers}
     */
    public Scores score(Map<Integer, BigDecimal> indicatorScores) {
        if (!covers(indicatorScores.keySet())) throw new IllegalArgumentException("a score for each indicator");
        Map<Instrument, Ratio> means = new EnumMap<>(Instrument.class);
        Ratio total = Ratio.ZERO;
        for (RatedInstrument rated : instruments) {
            List<Ratio> scores = new ArrayList<>();
            for (RatedIndicator indicator : indicators)
                if (indicator.instrument() == rated.instrument())
                    scores.add(Ratio.of(Objects.requireNonNull(indicatorScores.get(indicator.number()))));
            Ratio mean = Ratio.mean(scores);
            means.put(rated.instrument(), mean);
            total = total.plus(mean.times(rated.weight()));
        }
        return new Scores(total, means, grade(total, means));
    }

    private Grade grade(Ratio total, Map<Instrument, Ratio> means) {
        return Grade.of(grades.stream()
                .map(system -> system.grade(total, means.values()))
                .toList());
    }

    /**
     * The mean of the items of a sub-indicator, each 0 or 100.
     *
     * @param failed items that score 0
     * @return empty where the items of that sub-indicator are unknown
     */
    public Optional<Ratio> subIndicatorScore(String code, Set<String> failed) {
        return new ItemScoring(this).part(code, failed);
    }

    /**
     * The mean of the indicator's sub-indicators.
     *
     * @param failed items that score 0
     * @return empty where the items of one of its sub-indicators are unknown
     */
    public Optional<Ratio> indicatorScore(int number, Set<String> failed) {
        return new ItemScoring(this).indicator(number, failed);
    }

    /**
     * How far an instrument is ready, and what each missing item costs.
     *
     * @param ready items that would score 100
     * @return empty where the list of its items, or what they count for, is incomplete
     */
    public Optional<Readiness> readiness(Instrument instrument, Set<String> ready) {
        return new ItemScoring(this).readiness(instrument, ready);
    }

    /** The sample rule of a survey; empty for what isn't a survey, or where none is known. */
    public Optional<SampleRule> sampleRule(Instrument instrument) {
        return sampleRules.stream()
                .filter(rule -> rule.instrument() == instrument)
                .findFirst();
    }

    /**
     * How many answers a survey needs.
     *
     * @param population 1–{@link SampleRule#LARGEST_POPULATION}
     * @throws IllegalArgumentException when the population is outside, or there is no {@link #sampleRule}
     */
    public SampleSize sampleSize(Instrument instrument, int population) {
        return sampleRule(instrument)
                .orElseThrow(() -> new IllegalArgumentException("no sample rule"))
                .of(population);
    }
}
