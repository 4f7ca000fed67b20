package org.sucharit.complaints.caseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.access.CaseSummary;

/**
 * One page of the list of cases.
 *
 * @param page from 0
 * @param total of all pages
 * @param searched how many cases' texts were looked through; null when none were
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseList(
        List<CaseSummary> items,
        int page,
        int size,
        long total,
        @Nullable Integer searched) {

    public CaseList {
        items = List.copyOf(items);
    }
}
