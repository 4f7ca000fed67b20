package org.sucharit.complaints.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintEvent.PackageExported;
import org.sucharit.kit.security.Actor;

/** The packages of a case, for whoever may see it. */
@Component
public class SentPackages {

    private final CaseDoor door;
    private final NoticeOutbox notices;

    SentPackages(CaseDoor door, NoticeOutbox notices) {
        this.door = door;
        this.notices = notices;
    }

    /** In order. @throws org.sucharit.kit.problem.Problem {@code NOT_FOUND}, 404 */
    public List<SentPackage> of(Actor actor, CaseId id) {
        var left = door.see(actor, id).all(PackageExported.class);
        var states = notices.of(id);
        return left.stream()
                .map(e -> new SentPackage(e.entry(), e.to(), e.by(), e.on(), states.get(e.entry())))
                .toList();
    }
}
