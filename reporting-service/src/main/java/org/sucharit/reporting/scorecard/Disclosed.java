package org.sucharit.reporting.scorecard;

/**
 * What agencies are to disclose.
 *
 * @param agencies those that have stated something for the year
 * @param items all that the year asks of them
 * @param ready of those, the ones nothing is missing of
 */
record Disclosed(long agencies, long items, long ready) {

    static final Disclosed NONE = new Disclosed(0, 0, 0);

    Disclosed plus(Disclosed other) {
        return new Disclosed(agencies + other.agencies, items + other.items, ready + other.ready);
    }
}
