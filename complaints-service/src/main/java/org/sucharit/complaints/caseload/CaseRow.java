package org.sucharit.complaints.caseload;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.Category;
import org.sucharit.complaints.complaint.Channel;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.complaint.Route;

/**
 * A case as it is looked for. Only what its events have in clear; who may see it is not decided by this.
 *
 * @param over whether nothing is left to do
 * @param dueOn the last day by which the complainant was to hear something
 * @param waits each stretch in which the complainant waited for an answer
 * @param answeredOn when the complainant last heard something
 * @param assignedTo subject of the investigator
 * @param declared subjects of those who have declared to have no interest in it
 * @param asked how many requests wait for a second person
 * @param marks of staff who must not see it
 */
record CaseRow(
        String id,
        String agency,
        long version,
        Kind kind,
        @Nullable Category category,
        Channel channel,
        Route route,
        CaseStatus status,
        boolean over,
        LocalDate filedOn,
        LocalDate dueOn,
        List<Wait> waits,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate assignedOn,
        @Nullable String assignedTo,
        int asked,
        List<String> declared,
        List<String> marks,
        boolean erased) {

    static final String COLLECTION = "caseload";

    CaseRow {
        waits = List.copyOf(waits);
        declared = List.copyOf(declared);
        marks = List.copyOf(marks);
    }

    /** @param dueOn by when an answer had to come @param until the day it came, or the case was over; null while waiting */
    record Wait(LocalDate from, LocalDate dueOn, @Nullable LocalDate until) {

        Wait ended(LocalDate on) {
            return until == null ? new Wait(from, dueOn, on) : this;
        }
    }
}
