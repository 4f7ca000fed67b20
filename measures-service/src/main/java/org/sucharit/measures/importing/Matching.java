package org.sucharit.measures.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.text.Similarity;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasureStatus;

/**
 * Which of the agency's measures of the year each row of a document is about: a plan and the two reports on it describe
 * the same measures. A measure is matched by one row at most, the likest pair first.
 */
final class Matching {

    /** Titles this alike are the same title, whatever the numbers say. */
    private static final double SAME_TITLE = 0.85;

    /** Titles this alike are the same measure when its number or what it answers agrees as well. */
    private static final double LIKE_TITLE = 0.5;

    private record Pair(int row, MeasureFacts known, double likeness) {}

    private final Map<Integer, MeasureFacts> byRow = new HashMap<>();

    /**
     * @param rows in document order
     * @param known every measure of the agency in that year; cancelled and replaced ones match nothing
     */
    Matching(List<ReportedMeasure> rows, List<MeasureFacts> known) {
        this(rows, known, Matching::isAlive);
    }

    /** With those that were given up, of which a document can only tell that. */
    static Matching withCancelled(List<ReportedMeasure> rows, List<MeasureFacts> known) {
        return new Matching(rows, known, measure -> measure.status() == MeasureStatus.CANCELLED);
    }

    private Matching(List<ReportedMeasure> rows, List<MeasureFacts> known, Predicate<MeasureFacts> which) {
        var taken = new HashSet<MeasureId>();
        for (var pair : pairs(rows, known.stream().filter(which).toList())) {
            if (byRow.containsKey(pair.row) || !taken.add(pair.known.id())) continue;
            byRow.put(pair.row, pair.known);
        }
    }

    /** @param row index from 0 */
    Optional<MeasureFacts> of(int row) {
        return Optional.ofNullable(byRow.get(row));
    }

    private static List<Pair> pairs(List<ReportedMeasure> rows, List<MeasureFacts> known) {
        var pairs = new ArrayList<Pair>();
        for (int row = 0; row < rows.size(); row++) {
            for (var measure : known) {
                double likeness = likeness(rows.get(row), measure);
                if (likeness > 0) pairs.add(new Pair(row, measure, likeness));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        return pairs;
    }

    /** Whether a document can still tell something about it. */
    static boolean isAlive(MeasureFacts measure) {
        return measure.status() != MeasureStatus.CANCELLED && measure.status() != MeasureStatus.REPLACED;
    }

    /** 0 when they can't be the same. */
    private static double likeness(ReportedMeasure row, MeasureFacts known) {
        double title = Similarity.ratio(row.title(), known.plan().title());
        boolean sameNumber =
                row.number() != null && row.number().equals(known.plan().number());
        boolean sameAnswers = !row.answers().isEmpty()
                && new HashSet<>(row.answers())
                        .equals(new HashSet<>(known.plan().answers()));
        boolean same = title >= SAME_TITLE || title >= LIKE_TITLE && (sameNumber || sameAnswers);
        return same ? title + (sameNumber ? 0.2 : 0) + (sameAnswers ? 0.2 : 0) : 0;
    }
}
