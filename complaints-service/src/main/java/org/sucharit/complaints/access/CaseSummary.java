package org.sucharit.complaints.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.Category;
import org.sucharit.complaints.complaint.Channel;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.complaint.Route;
import org.sucharit.kernel.AgencyId;

/**
 * What of a case is in clear: for whoever may see that it is there, before declaring to have no interest in it.
 *
 * @param answerDueOn by when the complainant must hear something; null once the case is over
 * @param overdue whether that day has passed
 * @param overOn the day it was closed, rejected or referred
 * @param erasedOn the day from which nothing of it can be read any more
 * @param held whether a legal hold keeps it from being erased
 * @param assignedTo subject of the investigator; null while nobody who may see it is assigned
 * @param declared whether the reader has declared to have no interest in the case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseSummary(
        CaseId id,
        AgencyId agency,
        Kind kind,
        @Nullable Category category,
        Channel channel,
        Route route,
        CaseStatus status,
        LocalDate filedOn,
        @Nullable LocalDate answerDueOn,
        boolean overdue,
        @Nullable LocalDate overOn,
        @Nullable LocalDate erasedOn,
        boolean held,
        @Nullable String assignedTo,
        boolean declared,
        long version) {}
