package org.sucharit.reporting.scorecard;

/**
 * Complaint figures of a month as they were published.
 *
 * @param agencies how many published that month
 * @param entered how many of them entered it instead of having it counted
 */
record MonthSum(long agencies, long entered, long received, long finished, long inProgress) {

    MonthSum plus(MonthSum other) {
        return new MonthSum(
                agencies + other.agencies,
                entered + other.entered,
                received + other.received,
                finished + other.finished,
                inProgress + other.inProgress);
    }

    /** These agencies' month by figures that were published for all of them together. */
    MonthSum publishedAs(MonthSum all) {
        return new MonthSum(agencies, entered, all.received, all.finished, all.inProgress);
    }
}
