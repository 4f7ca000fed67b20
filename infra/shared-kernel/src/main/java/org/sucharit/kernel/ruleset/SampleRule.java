package org.sucharit.kernel.ruleset;

import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;

/**
 * How many answers a survey needs.
 *
 * @param sharePercent of the population, rounded up
 * @param minimum but not fewer than these
 * @param allBelow everyone where the population is below this; null where there is no such rule
 * @param largeAbove a population above this counts as large
 * @param largeMinimum what a large population needs
 * @param largeBasis what the rule for large populations rests on
 * @param ruleTh the rule in words
 */
public record SampleRule(
        Instrument instrument,
        int sharePercent,
        int minimum,
        @Nullable Integer allBelow,
        int largeAbove,
        int largeMinimum,
        Basis largeBasis,
        String ruleTh,
        String ruleEn,
        Basis basis) {

    /** The largest population that anyone may give: more than all of Thailand. */
    public static final int LARGEST_POPULATION = 100_000_000;

    /** @throws IllegalArgumentException when the population is below 1 or above {@link #LARGEST_POPULATION} */
    SampleSize of(int population) {
        if (population < 1 || population > LARGEST_POPULATION) throw new IllegalArgumentException("no such population");
        int share = Math.toIntExact(((long) population * sharePercent + 99) / 100);
        if (allBelow != null && population < allBelow) return size(population, population, null, basis);
        if (population <= largeAbove) return size(population, Math.max(share, minimum), null, basis);
        Integer otherReading = largeBasis.verified() ? null : Math.max(share, largeMinimum);
        return size(population, largeMinimum, otherReading, largeBasis);
    }

    private SampleSize size(int population, int needed, @Nullable Integer otherReading, Basis from) {
        return new SampleSize(instrument, population, needed, otherReading, ruleTh, ruleEn, from);
    }
}
