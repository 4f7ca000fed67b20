package org.sucharit.complaints.complaint;

import java.util.List;
import org.sucharit.complaints.complaint.ComplaintBody.SubjectBody;

/** Decides who screens a case, before anyone reads it. In doubt it is the oversight body. */
final class Routing {

    private Routing() {}

    static Route of(ComplaintBody body) {
        if (Boolean.TRUE.equals(body.oversightOnly())) return Route.OVERSIGHT;
        if (body.kind() != Kind.CORRUPTION) return Route.AGENCY;
        var subjects = body.subjects() == null ? List.<SubjectBody>of() : body.subjects();
        boolean near = subjects.isEmpty()
                || subjects.stream().anyMatch(subject -> subject.position().needsOversight());
        return near ? Route.OVERSIGHT : Route.AGENCY;
    }
}
