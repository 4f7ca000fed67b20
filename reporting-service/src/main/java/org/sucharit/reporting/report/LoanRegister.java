package org.sucharit.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How property was lent, without who borrowed.
 *
 * @param months those that the report covers and that had begun when it was drafted
 * @param total of all of them
 * @param items requests made within the time that the report covers, the oldest first
 */
public record LoanRegister(List<Month> months, Figures total, List<Item> items) {

    public LoanRegister {
        months = List.copyOf(months);
        items = List.copyOf(items);
    }

    /**
     * How many loans reached which point.
     *
     * @param overdue whose due day passed while the property was out
     */
    public record Figures(long requested, long approved, long refused, long handedOver, long returned, long overdue) {

        /** Whether there was nothing: the document then says "ไม่มี". */
        public boolean none() {
            return requested + approved + refused + handedOver + returned + overdue == 0;
        }
    }

    public record Month(YearMonth month, Figures figures) {}

    /**
     * A loan.
     *
     * @param borrower {@code STAFF} or {@code OUTSIDER}
     * @param unit of staff
     * @param status as the API names it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String item,
            int quantity,
            @Nullable String assetNumber,
            String borrower,
            @Nullable String unit,
            LocalDate requestedOn,
            LocalDate neededFrom,
            LocalDate dueOn,
            @Nullable LocalDate handedOverOn,
            @Nullable LocalDate returnedOn,
            String status) {}
}
