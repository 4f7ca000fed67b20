package org.sucharit.complaints.complaint;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.ComplaintBody.SubjectBody;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.kernel.AgencyId;

/** Decides who screens a case, before anyone reads it. In doubt it is the oversight body. */
@Component
class Routing {

    private final Directory directory;

    Routing(Directory directory) {
        this.directory = directory;
    }

    Route of(ComplaintBody body) {
        if (Boolean.TRUE.equals(body.oversightOnly())) return Route.OVERSIGHT;
        if (body.kind() != Kind.CORRUPTION) return Route.AGENCY;
        var subjects = body.subjects() == null ? List.<SubjectBody>of() : body.subjects();
        boolean near = subjects.isEmpty() || subjects.stream().anyMatch(subject -> isNear(body.agency(), subject));
        return near ? Route.OVERSIGHT : Route.AGENCY;
    }

    /** Whether those who would look into it at the agency may be too near to this person. */
    private boolean isNear(AgencyId agency, SubjectBody subject) {
        if (subject.position().needsOversight()) return true;
        return subject.name() != null
                && directory.mayConcern(agency, subject.name().reveal());
    }
}
