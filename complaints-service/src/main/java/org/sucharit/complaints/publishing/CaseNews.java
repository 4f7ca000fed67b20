package org.sucharit.complaints.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.bulletin.BulletinEvent;
import org.sucharit.complaints.bulletin.BulletinEvent.DayReported;
import org.sucharit.kernel.AgencyId;

/** What happened to cases, for the other services of the platform only. */
sealed interface CaseNews extends News {

    @Override
    default String topic() {
        return CASES;
    }

    /**
     * @param caseRef names the case on this topic, and nowhere else
     * @param agency null as long as the agency must not know of the case
     * @param steps names of what happened, in order
     * @param status at the end of the day
     */
    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.case.day-reported.v1")
    record DayReportedV1(
            String caseRef,
            LocalDate on,
            @Nullable String agency,
            String kind,
            @Nullable String category,
            String channel,
            List<String> steps,
            String status)
            implements CaseNews {}

    static CaseNews of(BulletinEvent event) {
        return switch (event) {
            case DayReported e ->
                new DayReportedV1(
                        e.caseRef(),
                        e.on(),
                        value(e.agency()),
                        e.kind().name(),
                        e.category() == null ? null : e.category().name(),
                        e.channel().name(),
                        e.steps(),
                        e.status().name());
        };
    }

    private static @Nullable String value(@Nullable AgencyId agency) {
        return agency == null ? null : agency.value();
    }
}
