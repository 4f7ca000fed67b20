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

    void requireOver() {
        requireThere();
        if (!standing.status().isOver()) throw new ComplaintRejected(CASE_OPEN);
    }

    /** The agency has not been given it. */
    void requireWithOversight() {
        requireOpen();
        if (standing.route() == Route.AGENCY) throw new ComplaintRejected(ALREADY_HANDED_ON);
    }

    void requireUnscreened() {
        requireOpen();
        if (standing.status() != CaseStatus.RECEIVED) throw new ComplaintRejected(ALREADY_SCREENED);
    }

    void requireAccepted() {
        requireOpen();
        if (standing.status() == CaseStatus.RECEIVED) throw new ComplaintRejected(NOT_ACCEPTED);
    }

    void requireInvestigated() {
        requireOpen();
        if (standing.status() != CaseStatus.INVESTIGATING) throw new ComplaintRejected(NOT_INVESTIGATED);
    }

    void requireConcluded() {
        requireOpen();
        if (standing.status() != CaseStatus.CONCLUDED && standing.status() != CaseStatus.ACTION_TAKEN)
            throw new ComplaintRejected(NOT_CONCLUDED);
    }

    /** @param id of this case */
    void requireOther(CaseId id, CaseId other) {
        requireThere();
        if (other.equals(id)) throw new ComplaintRejected(LINKED_TO_ITSELF);
    }

    void requireReferredTo(Authority to) {
        requireThere();
        if (standing.referredTo() != to) throw new ComplaintRejected(NOT_REFERRED);
    }

    /** Where nobody said who they are, nobody's name can be asked for. */
    void requireAnyOf(Sought sought) {
        requireThere();
        if (sought == Sought.IDENTITY && standing.identities().isEmpty()) throw new ComplaintRejected(NO_IDENTITY);
    }

    void requireNotHeld() {
        requireThere();
        if (standing.isHeld()) throw new ComplaintRejected(ON_HOLD);
    }

    /** A case is erased when it is over, sooner only if two agreed; never on hold. */
    void requireErasable() {
        requireNotHeld();
        if (!standing.status().isOver() && !standing.isErasureAgreed()) throw new ComplaintRejected(CASE_OPEN);
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

    /** What a second person was asked and may agree to: another one than who asked, one of the two of the oversight body. */
    SecondPersonAsked agreeable(int request, String by, boolean oversight) {
        var asked = unanswered(request);
        if (asked.by().equals(by)) throw new ComplaintRejected(SAME_PERSON);
        if (!asked.oversight() && !oversight) throw new ComplaintRejected(OVERSIGHT_MISSING);
        requireFitting(asked.matter());
        return asked;
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
