package org.sucharit.measures.measure;

import static org.sucharit.measures.measure.MeasureRejected.Reason.EVIDENCE_NOT_ATTACHED;
import static org.sucharit.measures.measure.MeasureRejected.Reason.EVIDENCE_STILL_ATTACHED;
import static org.sucharit.measures.measure.MeasureRejected.Reason.NO_ACTION_YET;
import static org.sucharit.measures.measure.MeasureRejected.Reason.TOO_MANY;
import static org.sucharit.measures.measure.MeasureRejected.Reason.UNKNOWN_ACTION;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sucharit.measures.evidence.EvidenceId;

/** Which evidence is attached to which of a measure's actions. */
final class Proofs {

    private final Map<Integer, Set<EvidenceId>> byAction = new HashMap<>();
    private final Map<Integer, Set<EvidenceId>> later = new HashMap<>();

    /** Those of this evidence that are not attached yet. */
    List<EvidenceId> missing(int action, Collection<EvidenceId> evidence) {
        var there = of(action);
        var missing =
                evidence.stream().distinct().filter(id -> !there.contains(id)).toList();
        if (!missing.isEmpty() && there.size() + missing.size() > Measure.MOST) throw new MeasureRejected(TOO_MANY);
        return missing;
    }

    /** This evidence, each once, all of it attached. */
    List<EvidenceId> attached(int action, Collection<EvidenceId> evidence) {
        var attached = evidence.stream().distinct().toList();
        if (!of(action).containsAll(attached)) throw new MeasureRejected(EVIDENCE_NOT_ATTACHED);
        return attached;
    }

    void begin(int action, Collection<EvidenceId> evidence) {
        byAction.put(action, new HashSet<>(evidence));
    }

    void add(int action, Collection<EvidenceId> evidence) {
        of(action).addAll(evidence);
        later.computeIfAbsent(action, _ -> new HashSet<>()).addAll(evidence);
    }

    void remove(int action, Collection<EvidenceId> evidence) {
        of(action).removeAll(evidence);
        later.getOrDefault(action, new HashSet<>()).removeAll(evidence);
    }

    void end(int action) {
        byAction.remove(action);
    }

    boolean hasActions() {
        return !byAction.isEmpty();
    }

    boolean hasAction(int action) {
        return byAction.containsKey(action);
    }

    /** Something was done. */
    void checkActions() {
        if (!hasActions()) throw new MeasureRejected(NO_ACTION_YET);
    }

    /** No evidence was attached after the action was recorded. */
    void checkNotBuiltOn(int action) {
        if (!later.getOrDefault(action, Set.of()).isEmpty()) throw new MeasureRejected(EVIDENCE_STILL_ATTACHED);
    }

    private Set<EvidenceId> of(int action) {
        var there = byAction.get(action);
        if (there == null) throw new MeasureRejected(UNKNOWN_ACTION);
        return there;
    }
}
