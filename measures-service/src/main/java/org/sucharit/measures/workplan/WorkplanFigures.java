package org.sucharit.measures.workplan;

import java.util.List;
import org.sucharit.measures.measure.MeasureStatus;

/** How far an agency's measures of a year have come. Cancelled and replaced ones don't count. */
record WorkplanFigures(long total, long planned, long inProgress, long completed, long overdue) {

    static WorkplanFigures of(List<MeasureView> measures) {
        return new WorkplanFigures(
                measures.size() - count(measures, MeasureStatus.CANCELLED) - count(measures, MeasureStatus.REPLACED),
                count(measures, MeasureStatus.DRAFTED) + count(measures, MeasureStatus.PLANNED),
                count(measures, MeasureStatus.IN_PROGRESS),
                count(measures, MeasureStatus.COMPLETED),
                measures.stream().filter(MeasureView::overdue).count());
    }

    private static long count(List<MeasureView> measures, MeasureStatus status) {
        return measures.stream().filter(measure -> measure.status() == status).count();
    }
}
