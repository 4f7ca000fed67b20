package org.sucharit.complaints.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's history.
 *
 * @param type stable name of the event
 * @param version its number within the case
 * @param by subject of the member of staff; null when the complainant or the system did it
 * @param on the day in Bangkok
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseStepTaken(
        String type, long version, @Nullable String by, LocalDate on) {}
