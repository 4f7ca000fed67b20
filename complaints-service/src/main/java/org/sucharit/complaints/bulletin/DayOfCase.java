package org.sucharit.complaints.bulletin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.bulletin.BulletinEvent.DayReported;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.complaints.complaint.Route;
import org.sucharit.complaints.complaint.Standing;
import org.sucharit.kernel.AgencyId;

/** Reads one day out of a case. */
record DayOfCase(CaseFile file, LocalDate day) {

    /** @return empty when nothing happened to the case that day */
    Optional<DayReported> report(String caseRef) {
        var steps = file.events().stream()
                .filter(event -> event.on().equals(day))
                .map(event -> event.getClass().getSimpleName())
                .toList();
        if (steps.isEmpty()) return Optional.empty();
        var standing = file.standingOn(day);
        var filed = file.filed();
        return Optional.of(new DayReported(
                BulletinId.of(caseRef, day),
                caseRef,
                number(),
                day,
                agency(standing),
                filed.kind(),
                filed.category(),
                filed.channel(),
                steps,
                standing.status()));
    }

    private int number() {
        List<LocalDate> days =
                file.events().stream().map(ComplaintEvent::on).distinct().toList();
        return (int) days.stream().filter(other -> !other.isAfter(day)).count();
    }

    /** An oversight case is in no event of its agency until it is handed on or over. */
    private @Nullable AgencyId agency(Standing standing) {
        boolean known = standing.route() == Route.AGENCY || standing.overOn() != null;
        return known ? file.agency() : null;
    }
}
