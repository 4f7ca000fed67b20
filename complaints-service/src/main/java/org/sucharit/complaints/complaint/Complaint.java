package org.sucharit.complaints.complaint;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.complaints.complaint.ComplaintCommand.*;
import org.sucharit.complaints.complaint.ComplaintEvent.*;

/** A complaint goes on until somebody says with a reason that it is over, and tells nobody who filed it but by four eyes. */
@Aggregate
class Complaint {

    private static final int GRANTED_DAYS = 7;

    @AggregateIdentifier
    private CaseId id;

    private final Standing standing = new Standing();
    private final CaseRules rules = new CaseRules(standing);

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
                c.by(),
                c.on(),
                c.answerDueOn()));
    }

    @CommandHandler
    void handle(DeclareNoInterest c) {
        rules.requireThere();
        if (!standing.hasDeclared(c.by())) apply(new NoInterestDeclared(id, c.by(), c.on()));
    }

    @CommandHandler
    void handle(MarkStaff c) {
        rules.requireThere();
        if (!standing.marks().containsAll(c.marks())) apply(new StaffMarked(id, c.marks(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(HandOnCase c) {
        rules.requireWithOversight();
        apply(new CaseHandedOn(id, c.by(), c.on()));
    }

    @CommandHandler
    void handle(AcceptCase c) {
        rules.requireUnscreened();
        apply(new CaseAccepted(id, c.by(), c.on()));
    }

    @CommandHandler
    void handle(RejectCase c) {
        rules.requireUnscreened();
        apply(new CaseRejected(id, c.entry(), c.reason(), c.by(), c.on()));
    }

    /** Also later than at screening: what an investigation finds may be another authority's. */
    @CommandHandler
    void handle(ReferCase c) {
        rules.requireOpen();
        apply(new CaseReferred(id, c.to(), c.entry(), c.reason(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(AssignCase c) {
        rules.requireAccepted();
        if (!c.to().equals(standing.assignedTo())) apply(new CaseAssigned(id, c.to(), c.by(), c.on()));
    }

    /** The complainant may write also when the case is over. */
    @CommandHandler
    void handle(WriteMessage c) {
        rules.requireThere();
        if (standing.has(c.entry())) return;
        boolean answer = c.by() != null && !standing.status().isOver();
        apply(new MessageWritten(
                id, c.entry(), c.text(), c.files(), c.by(), c.on(), answer ? c.nextAnswerDueOn() : null));
    }

    @CommandHandler
    void handle(WriteNote c) {
        rules.requireThere();
        if (!standing.has(c.entry())) apply(new NoteWritten(id, c.entry(), c.text(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(GiveIdentity c) {
        rules.requireThere();
        if (!standing.has(c.entry())) apply(new IdentityGiven(id, c.entry(), c.identity(), c.on()));
    }

    @CommandHandler
    void handle(WithdrawIdentity c) {
        rules.requireThere();
        if (!standing.identities().isEmpty()) apply(new IdentityWithdrawn(id, c.on()));
    }

    @CommandHandler
    void handle(ConcludeCase c) {
        rules.requireInvestigated();
        apply(new CaseConcluded(id, c.conclusion(), c.entry(), c.text(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(TakeAction c) {
        rules.requireConcluded();
        apply(new ActionTaken(id, c.entry(), c.text(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(CloseCase c) {
        rules.requireConcluded();
        apply(new CaseClosed(id, c.by(), c.on()));
    }

    @CommandHandler
    void handle(ReopenCase c) {
        rules.requireOver();
        apply(new CaseReopened(id, c.entry(), c.reason(), c.by(), c.on(), c.answerDueOn()));
    }

    @CommandHandler
    void handle(LinkDuplicate c) {
        rules.requireOther(id, c.original());
        if (!standing.originals().contains(c.original())) apply(new DuplicateLinked(id, c.original(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(AttachDuplicate c) {
        rules.requireOther(id, c.duplicate());
        if (!standing.duplicates().contains(c.duplicate()))
            apply(new DuplicateAttached(id, c.duplicate(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(RedactPassage c) {
        rules.requireThere();
        apply(new PassageRedacted(id, c.entry(), c.passage(), c.by(), c.on()));
    }

    /** Only what was referred may leave, and only for whom it was referred to. */
    @CommandHandler
    void handle(ExportPackage c) {
        rules.requireReferredTo(c.to());
        apply(new PackageExported(id, c.to(), c.entry(), c.reason(), c.commitmentKey(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(RequestDisclosure c) {
        rules.requireAnyOf(c.sought());
        int request = standing.disclosures().size() + 1;
        apply(new DisclosureRequested(
                id, request, c.sought(), c.entry(), c.reason(), c.by(), c.organisations(), c.on()));
    }

    @CommandHandler
    void handle(GrantDisclosure c) {
        rules.requireIndependent(c.request(), c.by(), c.organisations());
        apply(new DisclosureGranted(id, c.request(), c.by(), c.organisations(), c.on(), c.on().plusDays(GRANTED_DAYS)));
    }

    @CommandHandler
    void handle(DenyDisclosure c) {
        rules.requireIndependent(c.request(), c.by(), c.organisations());
        apply(new DisclosureDenied(id, c.request(), c.entry(), c.reason(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(ReplaceReceipt c) {
        rules.requireThere();
        apply(new ReceiptReplaced(id, c.on()));
    }

    @CommandHandler
    void handle(PlaceLegalHold c) {
        rules.requireNotHeld();
        apply(new LegalHoldPlaced(id, c.entry(), c.reason(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(AskSecondPerson c) {
        rules.requireThere();
        rules.requireFitting(c.matter());
        int request = standing.opinions().size() + 1;
        apply(new SecondPersonAsked(
                id, request, c.matter(), c.retainUntil(), c.entry(), c.reason(), c.by(), c.oversight(), c.on()));
    }

    @CommandHandler
    void handle(AgreeAsSecond c) {
        var asked = rules.agreeable(c.request(), c.by(), c.oversight());
        apply(new SecondPersonAgreed(id, c.request(), c.by(), c.on()));
        switch (asked.matter()) {
            case LIFT_LEGAL_HOLD -> apply(new LegalHoldLifted(id, c.on()));
            case SHORTEN_RETENTION -> {
                if (asked.retainUntil() != null) apply(new RetentionShortened(id, asked.retainUntil(), c.on()));
            }
            case ERASE_EARLY -> {} // whoever sends this erases in the same transaction
            case DROP_DEAD_LETTER -> {} // no read model is known here
        }
    }

    @CommandHandler
    void handle(DeclineAsSecond c) {
        rules.unanswered(c.request());
        apply(new SecondPersonDeclined(id, c.request(), c.by(), c.on()));
    }

    @CommandHandler
    void handle(EraseCase c) {
        if (standing.isErased()) return;
        rules.requireErasable();
        apply(new CaseErased(id, c.on(), c.beyondBackups()));
    }

    @CommandHandler
    void handle(RepeatErasure c) {
        if (!standing.isErased()) apply(new CaseErased(id, c.on(), c.beyondBackups()));
    }

    @EventSourcingHandler
    void on(ComplaintEvent event) {
        id = event.caseId();
        standing.on(event);
    }

    private Complaint() {} // Axon
}
