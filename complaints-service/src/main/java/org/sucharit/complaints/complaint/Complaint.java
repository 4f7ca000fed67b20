package org.sucharit.complaints.complaint;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.complaints.complaint.ComplaintRejected.Reason.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.ComplaintCommand.*;
import org.sucharit.complaints.complaint.ComplaintEvent.*;

/** A complaint goes on until somebody says with a reason that it is over, and tells nobody who filed it but by four eyes. */
@Aggregate
class Complaint {

    private static final int GRANTED_DAYS = 7;

    @AggregateIdentifier
    private CaseId id;

    private CaseStatus status = CaseStatus.RECEIVED;
    private Route route = Route.OVERSIGHT;
    private int messages;
    private int notes;
    private boolean identity;
    private boolean held;
    private boolean erased;
    private @Nullable String assignedTo;
    private final Set<String> declared = new HashSet<>();
    private final List<Asked> asked = new ArrayList<>();

    private record Asked(String by, String organisation, boolean decided) {}

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(FileComplaint c) {
        apply(new ComplaintFiled(
                c.caseId(),
                c.agency(),
                c.kind(),
                c.category(),
                c.channel(),
                c.route(),
                c.answers(),
                c.identity(),
                c.files(),
                c.on(),
                c.answerDueOn()));
    }

    @CommandHandler
    void handle(DeclareNoInterest c) {
        requireThere();
        if (!declared.contains(c.by())) apply(new NoInterestDeclared(id, c.by(), c.on()));
    }

    @CommandHandler
    void handle(MarkStaff c) {
        requireThere();
        apply(new StaffMarked(id, c.marks(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(HandOnCase c) {
        requireOpen();
        if (route == Route.AGENCY) throw new ComplaintRejected(ALREADY_HANDED_ON);
        apply(new CaseHandedOn(id, c.by(), c.on()));
    }

    @CommandHandler
    void handle(AcceptCase c) {
        requireUnscreened();
        apply(new CaseAccepted(id, c.by(), c.on()));
    }

    @CommandHandler
    void handle(RejectCase c) {
        requireUnscreened();
        apply(new CaseRejected(id, c.reason(), c.by(), c.on()));
    }

    /** Also later than at screening: what an investigation finds may be another authority's. */
    @CommandHandler
    void handle(ReferCase c) {
        requireOpen();
        apply(new CaseReferred(id, c.to(), c.reason(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(AssignCase c) {
        requireOpen();
        if (status == CaseStatus.RECEIVED) throw new ComplaintRejected(NOT_ACCEPTED);
        if (!c.to().equals(assignedTo)) apply(new CaseAssigned(id, c.to(), c.by(), c.on()));
    }

    /** The complainant may write also when the case is over. */
    @CommandHandler
    void handle(WriteMessage c) {
        requireThere();
        if (c.entry() != messages + 1) throw new ConcurrencyException("another entry came in between");
        boolean answer = c.by() != null && !status.isOver();
        apply(new MessageWritten(
                id, c.entry(), c.text(), c.files(), c.by(), c.on(), answer ? c.nextAnswerDueOn() : null));
    }

    @CommandHandler
    void handle(WriteNote c) {
        requireThere();
        if (c.entry() != notes + 1) throw new ConcurrencyException("another entry came in between");
        apply(new NoteWritten(id, c.entry(), c.text(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(GiveIdentity c) {
        requireThere();
        apply(new IdentityGiven(id, c.entry(), c.identity(), c.on()));
    }

    @CommandHandler
    void handle(WithdrawIdentity c) {
        requireThere();
        if (identity) apply(new IdentityWithdrawn(id, c.on()));
    }

    @CommandHandler
    void handle(ConcludeCase c) {
        requireOpen();
        if (status != CaseStatus.INVESTIGATING) throw new ComplaintRejected(NOT_INVESTIGATED);
        apply(new CaseConcluded(id, c.conclusion(), c.text(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(TakeAction c) {
        requireConcluded();
        apply(new ActionTaken(id, c.text(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(CloseCase c) {
        requireConcluded();
        apply(new CaseClosed(id, c.by(), c.on()));
    }

    @CommandHandler
    void handle(ReopenCase c) {
        requireThere();
        if (!status.isOver()) throw new ComplaintRejected(CASE_OPEN);
        apply(new CaseReopened(id, c.reason(), c.by(), c.on(), c.answerDueOn()));
    }

    @CommandHandler
    void handle(LinkDuplicate c) {
        requireThere();
        if (c.original().equals(id)) throw new ComplaintRejected(LINKED_TO_ITSELF);
        apply(new DuplicateLinked(id, c.original(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(RedactPassage c) {
        requireThere();
        apply(new PassageRedacted(id, c.passage(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(RequestIdentity c) {
        requireThere();
        if (!identity) throw new ComplaintRejected(NO_IDENTITY);
        apply(new IdentityRequested(id, asked.size() + 1, c.reason(), c.by(), c.organisation(), c.on()));
    }

    @CommandHandler
    void handle(GrantIdentity c) {
        var request = undecided(c.request());
        if (request.by().equals(c.by())) throw new ComplaintRejected(SAME_PERSON);
        if (request.organisation().equals(c.organisation())) throw new ComplaintRejected(SAME_ORGANISATION);
        apply(new IdentityGranted(id, c.request(), c.by(), c.organisation(), c.on(), c.on().plusDays(GRANTED_DAYS)));
    }

    @CommandHandler
    void handle(DenyIdentity c) {
        undecided(c.request());
        apply(new IdentityDenied(id, c.request(), c.reason(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(ReplaceReceipt c) {
        requireThere();
        apply(new ReceiptReplaced(id, c.on()));
    }

    @CommandHandler
    void handle(PlaceLegalHold c) {
        requireThere();
        if (held) throw new ComplaintRejected(ON_HOLD);
        apply(new LegalHoldPlaced(id, c.reason(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(LiftLegalHold c) {
        if (!held) throw new ComplaintRejected(NOT_ON_HOLD);
        if (c.by().equals(c.second())) throw new ComplaintRejected(SAME_PERSON);
        apply(new LegalHoldLifted(id, c.by(), c.second(), c.on()));
    }

    @CommandHandler
    void handle(EraseCase c) {
        if (erased) return;
        if (held) throw new ComplaintRejected(ON_HOLD);
        apply(new CaseErased(id, c.on(), c.beyondBackups()));
    }

    @EventSourcingHandler
    void on(ComplaintEvent event) {
        switch (event) {
            case ComplaintFiled e -> {
                id = e.caseId();
                route = e.route();
                identity = e.identity() != null;
            }
            case NoInterestDeclared e -> declared.add(e.by());
            case CaseHandedOn _ -> route = Route.AGENCY;
            case CaseAccepted _ -> status = CaseStatus.ACCEPTED;
            case CaseRejected _ -> status = CaseStatus.REJECTED;
            case CaseReferred _ -> status = CaseStatus.REFERRED;
            case CaseAssigned e -> {
                assignedTo = e.to();
                status = CaseStatus.INVESTIGATING;
            }
            case MessageWritten e -> messages = e.entry();
            case NoteWritten e -> notes = e.entry();
            case IdentityGiven _ -> identity = true;
            case IdentityWithdrawn _ -> identity = false;
            case CaseConcluded _ -> status = CaseStatus.CONCLUDED;
            case ActionTaken _ -> status = CaseStatus.ACTION_TAKEN;
            case CaseClosed _ -> status = CaseStatus.CLOSED;
            case CaseReopened _ -> status = assignedTo == null ? CaseStatus.RECEIVED : CaseStatus.INVESTIGATING;
            case IdentityRequested e -> asked.add(new Asked(e.by(), e.organisation(), false));
            case IdentityGranted e -> decided(e.request());
            case IdentityDenied e -> decided(e.request());
            case LegalHoldPlaced _ -> held = true;
            case LegalHoldLifted _ -> held = false;
            case CaseErased _ -> erased = true;
            case StaffMarked _, DuplicateLinked _, PassageRedacted _, ReceiptReplaced _ -> {}
        }
    }

    private void requireThere() {
        if (erased) throw new ComplaintRejected(CASE_ERASED);
    }

    private void requireOpen() {
        requireThere();
        if (status.isOver()) throw new ComplaintRejected(CASE_OVER);
    }

    private void requireUnscreened() {
        requireOpen();
        if (status != CaseStatus.RECEIVED) throw new ComplaintRejected(ALREADY_SCREENED);
    }

    private void requireConcluded() {
        requireOpen();
        if (status != CaseStatus.CONCLUDED && status != CaseStatus.ACTION_TAKEN)
            throw new ComplaintRejected(NOT_CONCLUDED);
    }

    private Asked undecided(int request) {
        requireThere();
        if (request < 1 || request > asked.size()) throw new ComplaintRejected(REQUEST_UNKNOWN);
        var found = asked.get(request - 1);
        if (found.decided()) throw new ComplaintRejected(REQUEST_DECIDED);
        return found;
    }

    private void decided(int request) {
        var was = asked.get(request - 1);
        asked.set(request - 1, new Asked(was.by(), was.organisation(), true));
    }

    private Complaint() {} // Axon
}
