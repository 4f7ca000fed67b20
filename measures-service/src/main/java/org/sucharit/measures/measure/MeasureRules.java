package org.sucharit.measures.measure;

import static org.sucharit.measures.measure.MeasureRejected.Reason.DATE_IN_FUTURE;
import static org.sucharit.measures.measure.MeasureRejected.Reason.PERIOD_REVERSED;
import static org.sucharit.measures.measure.MeasureRejected.Reason.REASON_MISSING;
import static org.sucharit.measures.measure.MeasureRejected.Reason.TEXT_BLANK;
import static org.sucharit.measures.measure.MeasureRejected.Reason.TITLE_BLANK;
import static org.sucharit.measures.measure.MeasureRejected.Reason.TOO_MANY;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.evidence.Source;

/** What is refused of a measure's words and days, whatever has become of the measure. */
final class MeasureRules {

    private MeasureRules() {}

    static void checkTitle(MeasurePlan words) {
        if (words.title().isBlank()) throw new MeasureRejected(TITLE_BLANK);
    }

    static void checkPeriod(MeasurePlan words, @Nullable Source source) {
        if (source == null && words.startsAfterItsEnd()) throw new MeasureRejected(PERIOD_REVERSED);
    }

    static void checkReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) throw new MeasureRejected(REASON_MISSING);
    }

    static void checkText(String text) {
        if (text.isBlank()) throw new MeasureRejected(TEXT_BLANK);
    }

    /** A future date in a document is pointed out as a finding, never refused. */
    static void checkPast(LocalDate date, LocalDate today, @Nullable Source source) {
        if (source == null && date.isAfter(today)) throw new MeasureRejected(DATE_IN_FUTURE);
    }

    /** @param there how many there are before another one comes */
    static void checkRoom(int there) {
        if (there >= Measure.MOST) throw new MeasureRejected(TOO_MANY);
    }
}
