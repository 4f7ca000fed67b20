package org.sucharit.reporting.publicpages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.scorecard.Scorecard;

/**
 * An agency's scores beside those of the year before.
 *
 * @param change of the total, with its sign; null where only one of the years has one
 * @param instruments mean by instrument
 */
record ScoreLines(@Nullable String change, Map<String, BigDecimal> instruments, List<Topic> topics) {

    private static final ScoreLines NONE = new ScoreLines(null, Map.of(), List.of());

    /** Items about the same thing, whatever their number in a year. */
    record Topic(String name, BigDecimal before, BigDecimal after, String difference) {}

    static ScoreLines of(Scorecard card) {
        var assessment = card.assessment();
        if (assessment == null) return NONE;
        var change = assessment.change();
        return new ScoreLines(
                change == null ? null : signed(change.change()),
                new TreeMap<>(assessment.instruments()),
                assessment.topics().stream().map(ScoreLines::topic).toList());
    }

    private static Topic topic(Scorecard.TopicMoved topic) {
        var moved = topic.moved();
        var name = Objects.requireNonNullElse(topic.title(), topic.topic());
        return new Topic(name, moved.before(), moved.after(), signed(moved.change()));
    }

    private static String signed(BigDecimal number) {
        return number.signum() > 0 ? "+" + number : number.toString();
    }
}
