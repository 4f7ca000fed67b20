package org.sucharit.complaints.complaint;

import static org.sucharit.complaints.complaint.ComplaintRejected.Reason.*;

import java.util.Set;
import org.sucharit.complaints.complaint.ComplaintEvent.DisclosureRequested;
import org.sucharit.complaints.complaint.ComplaintEvent.SecondPersonAsked;

/** What must hold for a case before something is done to it; else it is refused. */
final class CaseRules {

    private final Standing standing;

    CaseRules(Standing standing) {
        this.standing = standing;
    }

    void requireThere() {
        if (standing.isErased()) throw new ComplaintRejected(CASE_ERASED);
    }

    void requireOpen() {
        requireThere();
        if (standing.status().isOver()) throw new ComplaintRejected(CASE_OVER);
    }

    void requireUnscreened() {
        requireOpen();
        if (standing.status() != CaseStatus.RECEIVED) throw new ComplaintRejected(ALREADY_SCREENED);
    }

    void requireConcluded() {
        requireOpen();
        if (standing.status() != CaseStatus.CONCLUDED && standing.status() != CaseStatus.ACTION_TAKEN)
            throw new ComplaintRejected(NOT_CONCLUDED);
    }

    /** A hold is lifted where there is one; a case that is held is let go in no other way. */
    void requireFitting(Matter matter) {
        if (matter == Matter.DROP_DEAD_LETTER) return;
        boolean lift = matter == Matter.LIFT_LEGAL_HOLD;
        if (lift && !standing.isHeld()) throw new ComplaintRejected(NOT_ON_HOLD);
        if (!lift && standing.isHeld()) throw new ComplaintRejected(ON_HOLD);
    }

    /** Somebody may decide on a request for disclosure that nobody has decided on. */
    void requireIndependent(int request, String by, Set<String> organisations) {
        var against = standing.againstDeciding(undecidedDisclosure(request), by, organisations);
        if (against != null) throw new ComplaintRejected(against);
    }

    private DisclosureRequested undecidedDisclosure(int request) {
        requireThere();
        var all = standing.disclosures();
        if (request < 1 || request > all.size()) throw new ComplaintRejected(REQUEST_UNKNOWN);
        var found = all.get(request - 1);
        if (found.decided()) throw new ComplaintRejected(REQUEST_DECIDED);
        return found.request();
    }

    /** What a second person was asked, and has not answered. */
    SecondPersonAsked unanswered(int request) {
        requireThere();
        var all = standing.opinions();
        if (request < 1 || request > all.size()) throw new ComplaintRejected(REQUEST_UNKNOWN);
        var found = all.get(request - 1);
        if (found.decided()) throw new ComplaintRejected(REQUEST_DECIDED);
        return found.request();
    }
}
