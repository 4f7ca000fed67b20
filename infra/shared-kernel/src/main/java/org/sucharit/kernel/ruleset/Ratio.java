package org.sucharit.kernel.ruleset;

import static java.math.RoundingMode.HALF_UP;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Collection;

/**
 * An exact quotient, so that means of means are rounded once and only when they are shown.
 *
 * @param denominator above zero
 */
public record Ratio(BigDecimal numerator, BigInteger denominator) implements Comparable<Ratio> {

    public static final Ratio ZERO = of(BigDecimal.ZERO);

    private static final int DECIMALS = 2;

    public static Ratio of(BigDecimal value) {
        return new Ratio(value, BigInteger.ONE);
    }

    public static Ratio of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /** @throws IllegalArgumentException when there are none */
    public static Ratio mean(Collection<Ratio> values) {
        if (values.isEmpty()) throw new IllegalArgumentException("no mean of nothing");
        return values.stream().reduce(ZERO, Ratio::plus).dividedBy(values.size());
    }

    public Ratio plus(Ratio other) {
        if (denominator.equals(other.denominator)) return new Ratio(numerator.add(other.numerator), denominator);
        BigDecimal ours = numerator.multiply(new BigDecimal(other.denominator));
        BigDecimal theirs = other.numerator.multiply(new BigDecimal(denominator));
        return new Ratio(ours.add(theirs), denominator.multiply(other.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    public Ratio times(BigDecimal factor) {
        return new Ratio(numerator.multiply(factor), denominator);
    }

    /** @param divisor above zero */
    public Ratio dividedBy(long divisor) {
        return new Ratio(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
    }

    /** As it is shown: two decimals, half up. */
    @JsonValue
    public BigDecimal shown() {
        return numerator.divide(new BigDecimal(denominator), DECIMALS, HALF_UP);
    }

    /** With 34 significant digits, for comparing and sorting outside of scoring. */
    public BigDecimal toDecimal() {
        return numerator.divide(new BigDecimal(denominator), MathContext.DECIMAL128);
    }

    /** By value: 1/2 and 2/4 compare as equal although the records differ. */
    @Override
    public int compareTo(Ratio other) {
        return numerator
                .multiply(new BigDecimal(other.denominator))
                .compareTo(other.numerator.multiply(new BigDecimal(denominator)));
    }

    public boolean isAtLeast(BigDecimal value) {
        return compareTo(of(value)) >= 0;
    }

    @Override
    public String toString() {
        return shown().toPlainString();
    }
}
