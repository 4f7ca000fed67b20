package org.sucharit.measures.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.Ratio;
import org.sucharit.measures.assessment.Change.IndicatorMoved;
import org.sucharit.measures.assessment.Change.InstrumentMoved;
import org.sucharit.measures.assessment.Change.Moved;
import org.sucharit.measures.assessment.Change.SubIndicatorMoved;
import org.sucharit.measures.assessment.Change.TopicMoved;

/** What has moved from one year's result to the next one's. */
record TwoYears(AssessedYear before, AssessedYear after) {

    Change change(String agency) {
        var now = after.scores();
        var then = before.scores();
        boolean both = now.isPresent() && then.isPresent();
        return new Change(
                agency,
                after.year(),
                before.year(),
                both ? Moved.of(then.get().total(), now.get().total()) : null,
                both ? instruments(then.get().instruments(), now.get().instruments()) : List.of(),
                indicators(),
                subIndicators(),
                topics());
    }

    private static List<InstrumentMoved> instruments(Map<Instrument, Ratio> then, Map<Instrument, Ratio> now) {
        return now.entrySet().stream()
                .filter(mean -> then.containsKey(mean.getKey()))
                .map(mean -> {
                    var moved = Moved.of(Objects.requireNonNull(then.get(mean.getKey())), mean.getValue());
                    return new InstrumentMoved(mean.getKey(), moved.before(), moved.after(), moved.change());
                })
                .toList();
    }

    private List<IndicatorMoved> indicators() {
        var then = before.byIndicator();
        return after.result().scores().stream()
                .filter(now -> then.containsKey(now.indicator()))
                .map(now -> {
                    var moved = Moved.of(Objects.requireNonNull(then.get(now.indicator())), now.score());
                    return new IndicatorMoved(
                            now.indicator(),
                            after.nameOf(now.indicator()),
                            moved.before(),
                            moved.after(),
                            moved.change());
                })
                .toList();
    }

    /** A code says the same in two years only where it has the same name in both. */
    private List<SubIndicatorMoved> subIndicators() {
        var moves = new ArrayList<SubIndicatorMoved>();
        for (var now : after.result().subIndicators())
            for (var then : before.result().subIndicators()) {
                var name = after.nameOfPart(now.code());
                if (!now.code().equals(then.code()) || !name.equals(before.nameOfPart(then.code()))) continue;
                var moved = Moved.of(then.score(), now.score());
                moves.add(new SubIndicatorMoved(now.code(), name, moved.before(), moved.after(), moved.change()));
            }
        return moves;
    }

    private List<TopicMoved> topics() {
        var then = before.topics();
        var moves = new ArrayList<TopicMoved>();
        after.topics().forEach((topic, now) -> {
            var was = then.get(topic);
            if (was == null) return;
            var moved = Moved.of(was.score(), now.score());
            moves.add(new TopicMoved(
                    topic,
                    now.item().titleTh(),
                    was.item().code(),
                    now.item().code(),
                    moved.before(),
                    moved.after(),
                    moved.change()));
        });
        return moves;
    }
}
