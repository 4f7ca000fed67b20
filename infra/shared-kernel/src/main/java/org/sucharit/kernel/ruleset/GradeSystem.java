package org.sucharit.kernel.ruleset;

import java.util.Collection;
import java.util.List;

/**
 * A way of grading: the first band, from the best down, whose conditions are met.
 *
 * @param name tells the systems of a year apart where sources disagree
 * @param bands from the best down; the last one takes everything
 */
public record GradeSystem(String name, List<GradeBand> bands, Basis basis) {

    public GradeSystem {
        bands = List.copyOf(bands);
    }

    GradeLabel grade(Ratio total, Collection<Ratio> instruments) {
        return bands.stream()
                .filter(band -> band.admits(total, instruments))
                .findFirst()
                .map(band -> new GradeLabel(name, band.label(), basis))
                .orElseThrow();
    }
}
