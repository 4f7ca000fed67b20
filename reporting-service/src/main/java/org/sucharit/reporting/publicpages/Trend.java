package org.sucharit.reporting.publicpages;

import java.util.List;

/** A place through the years, the oldest first. */
record Trend(List<YearLine> years) {

    /** Where somebody looks back to a day: a trend tells what is known now. */
    static final Trend NONE = new Trend(List.of());

    Trend {
        years = List.copyOf(years);
    }

    /** One year is no trend. */
    public boolean shown() {
        return years.size() > 1;
    }

    /** Whether enough years have what places are compared by to draw it. */
    public boolean has(Gauge gauge) {
        return years.stream().filter(year -> gauge.of(year.figures()) != null).count() > 1;
    }

    public boolean hasScores() {
        return has(Gauge.SCORE);
    }
}
