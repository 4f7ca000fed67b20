package org.sucharit.reporting.report;

import java.time.YearMonth;
import java.util.List;

/**
 * Complaints of corruption in figures, as they were published: closed months only.
 *
 * @param months in order; those that were not closed when the report was drafted are missing
 * @param received and {@code finished}: of all these months; {@code inProgress}: at the end of the last one
 */
public record ComplaintFigures(List<Month> months, int received, int finished, int inProgress) {

    public ComplaintFigures {
        months = List.copyOf(months);
    }

    /** @param entered given from before the agency's complaints were kept on the platform */
    public record Month(YearMonth month, int received, int finished, int inProgress, boolean entered) {

        /** Whether there was nothing: the document then says "ไม่มี". */
        public boolean none() {
            return received == 0 && finished == 0 && inProgress == 0;
        }
    }

    static ComplaintFigures of(List<Month> months) {
        return new ComplaintFigures(
                months,
                months.stream().mapToInt(Month::received).sum(),
                months.stream().mapToInt(Month::finished).sum(),
                months.isEmpty() ? 0 : months.getLast().inProgress());
    }
}
