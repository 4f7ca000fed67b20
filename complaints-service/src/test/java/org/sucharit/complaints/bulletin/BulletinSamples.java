package org.sucharit.complaints.bulletin;

import java.time.LocalDate;
import java.util.List;
import org.sucharit.complaints.bulletin.BulletinEvent.DayReported;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.Category;
import org.sucharit.complaints.complaint.Channel;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.kernel.AgencyId;

/** One event of each type. */
public final class BulletinSamples {

    private static final String CASE = "00112233445566778899aabbccddeeff";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    public static final List<BulletinEvent> ALL = List.of(new DayReported(
            BulletinId.of(CASE, DAY),
            CASE,
            1,
            DAY,
            new AgencyId("ban-rai"),
            Kind.CORRUPTION,
            Category.BRIBERY,
            Channel.WEB,
            List.of("ComplaintFiled", "CaseAccepted"),
            CaseStatus.ACCEPTED));

    private BulletinSamples() {}
}
