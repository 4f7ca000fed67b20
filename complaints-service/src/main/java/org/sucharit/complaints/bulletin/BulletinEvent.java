package org.sucharit.complaints.bulletin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.Category;
import org.sucharit.complaints.complaint.Channel;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.kernel.AgencyId;

/** Everything a bulletin tells. */
public sealed interface BulletinEvent {

    BulletinId bulletinId();

    /**
     * What happened to a case on one day.
     *
     * @param caseRef keyed function of the case's id
     * @param number counts the days on which anything happened to the case, from 1
     * @param agency null as long as the agency must not know of the case
     * @param steps names of what happened, in order
     * @param status at the end of the day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DayReported(
            BulletinId bulletinId,
            String caseRef,
            int number,
            LocalDate on,
            @Nullable AgencyId agency,
            Kind kind,
            @Nullable Category category,
            Channel channel,
            List<String> steps,
            CaseStatus status)
            implements BulletinEvent {

        public DayReported {
            steps = List.copyOf(steps);
        }
    }
}
