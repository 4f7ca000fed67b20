package org.sucharit.measures.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.measure.MeasureFacts;

/**
 * Which measure each row is committed to. What the officer chose is kept; a row that the preview proposed as new is
 * looked up again, since another document may have been committed meanwhile.
 */
final class Proposals {

    private final Map<Integer, PreviewMeasure> asProposed;
    private final Map<String, MeasureFacts> byId;
    private final Matching matching;
    private final List<PreviewMeasure> rows;

    Proposals(Preview preview, List<PreviewMeasure> rows, List<MeasureFacts> there) {
        this.rows = rows;
        this.asProposed = new HashMap<>();
        preview.measures().forEach(row -> asProposed.put(row.row(), row));
        this.byId = there.stream().collect(Collectors.toMap(facts -> facts.id().toString(), Function.identity()));
        var chosen = rows.stream()
                .map(PreviewMeasure::matches)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        this.matching = new Matching(
                rows.stream().map(PreviewMeasure::measure).toList(),
                there.stream()
                        .filter(facts -> !chosen.contains(facts.id().toString()))
                        .toList());
    }

    /** @param index of the row, from 0; null means a new measure */
    @Nullable
    MeasureFacts matchOf(int index) {
        var row = rows.get(index);
        var chosen = row.matches() == null ? null : byId.get(row.matches());
        if (chosen != null && Matching.isAlive(chosen)) return chosen;
        return insistsOnNew(row) ? null : matching.of(index).orElse(null);
    }

    /** The preview knew a measure for the row, and the officer says that it is another one. */
    private boolean insistsOnNew(PreviewMeasure row) {
        var proposed = asProposed.get(row.row());
        return row.proposal() == Proposal.NEW && proposed != null && proposed.matches() != null;
    }
}
