package org.sucharit.kernel.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.sucharit.kernel.assessed.Instrument;

/** Whether the values of a file make sense together. */
record Sense(YamlPart file) {

    /** Refuses a value given twice. */
    static <T> void distinct(List<Placed<T>> placed, Function<T, Object> by, String key) {
        Set<Object> seen = new HashSet<>();
        for (Placed<T> each : placed)
            if (!seen.add(by.apply(each.value())))
                throw each.at().fault(key, by.apply(each.value()) + " is given twice");
    }

    void instruments(List<Placed<RatedInstrument>> instruments) {
        if (instruments.isEmpty()) throw file.fault("instruments", "no instruments");
        distinct(instruments, RatedInstrument::instrument, "instrument");
        BigDecimal sum = BigDecimal.ZERO;
        for (Placed<RatedInstrument> each : instruments) {
            if (each.value().weight().signum() == 0) throw each.at().fault("weight", "a weight of 0");
            sum = sum.add(each.value().weight());
        }
        if (sum.compareTo(BigDecimal.ONE) != 0)
            throw instruments.getFirst().at().fault("weight", "the weights add up to " + sum + ", not to 1");
    }

    void indicators(List<Placed<RatedIndicator>> indicators, List<RatedInstrument> instruments) {
        distinct(indicators, RatedIndicator::number, "number");
        Set<Instrument> rated = new HashSet<>();
        for (RatedInstrument each : instruments) rated.add(each.instrument());
        Set<Instrument> used = new HashSet<>();
        for (Placed<RatedIndicator> each : indicators) {
            Instrument instrument = each.value().instrument();
            if (!rated.contains(instrument)) throw each.at().fault("instrument", instrument + " has no weight");
            used.add(instrument);
        }
        for (Instrument each : rated)
            if (!used.contains(each)) throw file.fault("indicators", each + " has no indicator");
    }

    void subIndicators(List<Placed<RatedSubIndicator>> subIndicators, List<RatedIndicator> indicators) {
        distinct(subIndicators, RatedSubIndicator::code, "code");
        for (Placed<RatedSubIndicator> each : subIndicators) {
            int number = each.value().indicator();
            if (indicators.stream().noneMatch(indicator -> indicator.number() == number))
                throw each.at().fault("code", "there is no indicator " + number);
        }
    }

    void counts(List<Placed<ItemCount>> counts) {
        distinct(counts, ItemCount::instrument, "instrument");
    }

    void ranges(
            List<Placed<ItemRange>> ranges,
            List<RatedIndicator> indicators,
            List<RatedSubIndicator> subIndicators,
            List<ItemCount> counts) {
        List<ItemRange> before = new ArrayList<>();
        for (Placed<ItemRange> each : ranges) {
            ItemRange range = each.value();
            belongs(each, indicators, subIndicators);
            for (ItemRange other : before)
                if (range.overlaps(other))
                    throw each.at().fault("items", "an item belongs to " + other.of() + " and to " + range.of());
            if (tooHigh(range.instrument(), range.last(), counts))
                throw each.at()
                        .fault("items", "the year has no item " + range.codes().getLast());
            before.add(range);
        }
    }

    private static void belongs(
            Placed<ItemRange> placed, List<RatedIndicator> indicators, List<RatedSubIndicator> subIndicators) {
        ItemRange range = placed.value();
        boolean part = subIndicators.stream().anyMatch(sub -> sub.code().equals(range.of()));
        boolean whole = indicators.stream()
                .anyMatch(each -> Integer.toString(each.number()).equals(range.of()));
        if (!part && !whole) throw placed.at().fault("of", "there is no indicator or sub-indicator " + range.of());
        if (whole
                && subIndicators.stream()
                        .anyMatch(sub -> Integer.toString(sub.indicator()).equals(range.of())))
            throw placed.at().fault("of", "indicator " + range.of() + " has sub-indicators; its items belong to those");
        for (RatedIndicator each : indicators)
            if (each.number() == range.indicator() && each.instrument() != range.instrument())
                throw placed.at().fault("items", "indicator " + each.number() + " belongs to " + each.instrument());
    }

    void items(List<Placed<RatedItem>> items, List<ItemCount> counts) {
        distinct(items, RatedItem::code, "code");
        distinct(items, item -> item.instrument() + "/" + item.topic(), "topic");
        for (Placed<RatedItem> each : items)
            if (tooHigh(each.value().instrument(), each.value().number(), counts))
                throw each.at()
                        .fault("code", "the year has no item " + each.value().code());
    }

    private static boolean tooHigh(Instrument instrument, int number, List<ItemCount> counts) {
        return counts.stream().anyMatch(count -> count.instrument() == instrument && number > count.items());
    }

    void grades(List<Placed<GradeSystem>> systems) {
        if (systems.isEmpty()) throw file.fault("grades", "no grades");
        distinct(systems, GradeSystem::name, "system");
    }

    /** From the best down, each can be reached, and the last one takes everything. */
    static void bands(List<Placed<GradeBand>> bands, YamlPart system) {
        if (bands.isEmpty()) throw system.fault("no bands");
        distinct(bands, GradeBand::label, "label");
        List<GradeBand> better = new ArrayList<>();
        for (Placed<GradeBand> each : bands) {
            GradeBand band = each.value();
            for (GradeBand other : better) {
                if (other.includes(band))
                    throw each.at().fault("from", band.label() + " overlaps " + other.label() + " above it");
                if (band.from().compareTo(other.from()) > 0)
                    throw each.at().fault("from", "the bands have to be given from the best down");
            }
            better.add(band);
        }
        GradeBand last = better.getLast();
        if (last.from().signum() != 0 || last.eachInstrument() != null)
            throw bands.getLast()
                    .at()
                    .fault("from", "totals below " + last.from() + " or without its conditions have no grade");
    }

    void sampleRules(List<Placed<SampleRule>> rules) {
        distinct(rules, SampleRule::instrument, "instrument");
        for (Placed<SampleRule> each : rules) {
            SampleRule rule = each.value();
            Integer allBelow = rule.allBelow();
            if (allBelow != null && allBelow > rule.minimum())
                throw each.at().fault("allBelow", "everyone is asked although " + rule.minimum() + " are enough");
            if (rule.largeAbove() <= rule.minimum())
                throw each.at().fault("large", "a population is large before it is above the minimum");
        }
    }

    static void ascending(List<BigDecimal> values, YamlPart part) {
        if (values.size() < 2) throw part.fault("values", "fewer than two levels");
        for (int i = 1; i < values.size(); i++)
            if (Objects.compare(values.get(i - 1), values.get(i), BigDecimal::compareTo) >= 0)
                throw part.fault("values", "the levels have to rise");
    }
}
