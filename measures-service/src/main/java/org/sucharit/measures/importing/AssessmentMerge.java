package org.sucharit.measures.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedAssessment;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.SubIndicatorScore;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.measures.assessment.AssessmentResult;

/** Lays what a document says of an assessment over what is recorded; what the document leaves open stays. */
final class AssessmentMerge {

    private AssessmentMerge() {}

    /**
     * @param recorded null when there is no assessment of the year yet
     * @return what to record, or empty when the document says nothing new
     */
    static Optional<AssessmentResult> over(@Nullable AssessmentResult recorded, ReportedAssessment told) {
        var result = AssessmentResult.of(told);
        if (recorded == null) return Optional.of(result);
        var merged = new AssessmentResult(
                laidOver(recorded.scores(), result.scores(), IndicatorScore::indicator),
                laidOver(recorded.subIndicators(), result.subIndicators(), SubIndicatorScore::code),
                laidOver(recorded.items(), result.items(), ItemScore::code),
                laidOver(recorded.remarks(), result.remarks(), remark -> ThaiText.fold(remark.text())));
        return merged.equals(recorded) ? Optional.empty() : Optional.of(merged);
    }

    /** Entries with the same key are taken from the document, in the place where they stood. */
    private static <T, K> List<T> laidOver(List<T> recorded, List<T> told, Function<T, K> key) {
        var byKey = new LinkedHashMap<K, T>();
        recorded.forEach(entry -> byKey.put(key.apply(entry), entry));
        told.forEach(entry -> byKey.put(key.apply(entry), entry));
        return List.copyOf(byKey.values());
    }
}
