package org.sucharit.reporting.scorecard;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Adding up by key. */
final class Sums {

    private Sums() {}

    static <K extends Comparable<K>, V> Map<K, V> plus(Map<K, V> one, Map<K, V> other, BinaryOperator<V> sum) {
        if (other.isEmpty()) return one;
        if (one.isEmpty()) return other;
        var both = new TreeMap<>(one);
        other.forEach((key, value) -> both.merge(key, value, sum));
        return both;
    }
}
