package org.sucharit.complaints.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sucharit.complaints.access.CaseAccessEvent.CaseRead;
import org.sucharit.complaints.complaint.CaseId;

/** An access log, with every field filled. */
public interface AccessSamples {

    List<CaseAccessEvent> ALL = List.of(new CaseRead(
            new CaseId(new UUID(9, 1)), "investigator-ban-rai", Reading.WORKING_COPY, "f1", LocalDate.of(2026, 1, 12)));
}
