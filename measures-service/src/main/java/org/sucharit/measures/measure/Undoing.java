package org.sucharit.measures.measure;

import static org.sucharit.measures.measure.MeasureRejected.Reason.FOLLOW_UP_PROVEN;
import static org.sucharit.measures.measure.MeasureRejected.Reason.REVISED_SINCE;
import static org.sucharit.measures.measure.MeasureRejected.Reason.STEPS_REVISED;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.measure.MeasureEvent.*;

/** What can still be taken back of a measure's follow-ups and revisions, and what was. */
final class Undoing {

    private final Set<Integer> withdrawn = new HashSet<>();
    private final Set<Integer> proven = new HashSet<>();
    private final Set<Long> undone = new HashSet<>();
    private @Nullable Revision last;

    /** @param before the plan until then */
    private record Revision(long version, MeasurePlan before) {}

    /** @param plan before the event; null before the first */
    void hear(MeasureEvent event, long version, @Nullable MeasurePlan plan) {
        switch (event) {
            case FollowUpRecorded e when !e.evidence().isEmpty() -> proven.add(e.number());
            case FollowUpWithdrawn e -> withdrawn.add(e.number());
            case MeasureRevised _ when plan != null -> last = new Revision(version, plan);
            case StepDropped _, StepSubstituted _ -> last = null;
            case RevisionWithdrawn e -> {
                undone.add(e.revision());
                last = null;
            }
            default -> {}
        }
    }

    boolean isWithdrawn(int followUp) {
        return withdrawn.contains(followUp);
    }

    boolean isUndone(long revision) {
        return undone.contains(revision);
    }

    void checkUnproven(int followUp) {
        if (proven.contains(followUp)) throw new MeasureRejected(FOLLOW_UP_PROVEN);
    }

    /** @param plan as it now stands */
    MeasurePlan planBefore(long revision, MeasurePlan plan) {
        if (last == null || last.version() != revision) throw new MeasureRejected(REVISED_SINCE);
        if (!last.before().steps().equals(plan.steps())) throw new MeasureRejected(STEPS_REVISED);
        return last.before();
    }
}
