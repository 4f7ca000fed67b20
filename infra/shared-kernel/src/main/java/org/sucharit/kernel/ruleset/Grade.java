package org.sucharit.kernel.ruleset;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The grade of a total.
 *
 * @param label as it is shown; where sources disagree about the year's system, the labels of all, joined by " / "
 * @param labels one per grade system of the year
 */
public record Grade(String label, boolean verified, List<GradeLabel> labels) {

    public Grade {
        labels = List.copyOf(labels);
    }

    static Grade of(List<GradeLabel> labels) {
        String joined = labels.stream().map(GradeLabel::label).distinct().collect(Collectors.joining(" / "));
        boolean verified = labels.stream().allMatch(label -> label.basis().verified());
        return new Grade(joined, verified, labels);
    }
}
