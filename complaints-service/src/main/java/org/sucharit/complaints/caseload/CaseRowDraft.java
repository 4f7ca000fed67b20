package org.sucharit.complaints.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.caseload.CaseRow.Wait;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.complaints.complaint.ComplaintEvent.*;
import org.sucharit.complaints.complaint.Route;

/** A row on its way from one event to the next. */
final class CaseRowDraft {

    private final CaseRow before;
    private CaseStatus status;
    private Route route;
    private LocalDate dueOn;
    private List<Wait> waits;
    private @Nullable LocalDate answeredOn;
    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate assignedOn;
    private @Nullable String assignedTo;
    private int asked;
    private List<String> declared;
    private List<String> marks;
    private boolean erased;

    private CaseRowDraft(CaseRow before) {
        this.before = before;
        status = before.status();
        route = before.route();
        dueOn = before.dueOn();
        waits = before.waits();
        answeredOn = before.answeredOn();
        acceptedOn = before.acceptedOn();
        assignedOn = before.assignedOn();
        assignedTo = before.assignedTo();
        asked = before.asked();
        declared = before.declared();
        marks = before.marks();
        erased = before.erased();
    }

    /** The row after one more event. @param row null before the first */
    static CaseRow after(@Nullable CaseRow row, ComplaintEvent event) {
        if (event instanceof ComplaintFiled filed) return first(filed);
        var draft = new CaseRowDraft(Objects.requireNonNull(row));
        draft.on(event);
        return draft.row();
    }

    private static CaseRow first(ComplaintFiled e) {
        var wait = new Wait(e.filedOn(), e.answerDueOn(), null);
        return new CaseRow(
                e.caseId().toString(),
                e.agency().value(),
                0,
                e.kind(),
                e.category(),
                e.channel(),
                e.route(),
                CaseStatus.RECEIVED,
                false,
                e.filedOn(),
                e.answerDueOn(),
                List.of(wait),
                null,
                null,
                null,
                null,
                0,
                List.of(),
                List.of(),
                false);
    }

    private void on(ComplaintEvent event) {
        switch (event) {
            case ComplaintFiled _ -> throw new IllegalStateException("filed twice");
            case NoInterestDeclared e -> declared = with(declared, List.of(e.by()));
            case StaffMarked e -> marks = with(marks, e.marks());
            case CaseHandedOn _ -> route = Route.AGENCY;
            case CaseAccepted e -> accepted(e.on());
            case CaseRejected e -> over(CaseStatus.REJECTED, e.on());
            case CaseReferred e -> over(CaseStatus.REFERRED, e.on());
            case CaseAssigned e -> assigned(e.to(), e.on());
            case MessageWritten e -> written(e);
            case CaseConcluded _ -> status = CaseStatus.CONCLUDED;
            case ActionTaken _ -> status = CaseStatus.ACTION_TAKEN;
            case CaseClosed e -> over(CaseStatus.CLOSED, e.on());
            case CaseReopened e -> reopened(e);
            case DisclosureRequested _, SecondPersonAsked _ -> asked++;
            case DisclosureGranted _, DisclosureDenied _, SecondPersonAgreed _, SecondPersonDeclined _ -> asked--;
            case CaseErased _ -> {
                erased = true;
                asked = 0;
            }
            case NoteWritten _,
                    IdentityGiven _,
                    IdentityWithdrawn _,
                    DuplicateLinked _,
                    DuplicateAttached _,
                    PassageRedacted _,
                    PackageExported _,
                    ReceiptReplaced _,
                    LegalHoldPlaced _,
                    LegalHoldLifted _,
                    RetentionShortened _ -> {} // not looked for
        }
    }

    private void accepted(LocalDate on) {
        status = CaseStatus.ACCEPTED;
        acceptedOn = on;
    }

    private void assigned(String to, LocalDate on) {
        assignedTo = to;
        assignedOn = on;
        if (status == CaseStatus.ACCEPTED) status = CaseStatus.INVESTIGATING;
    }

    private void written(MessageWritten e) {
        if (e.by() != null) answeredOn = e.on();
        if (e.answerDueOn() != null) waits(e.on(), e.answerDueOn());
    }

    private void over(CaseStatus how, LocalDate on) {
        status = how;
        waits = ended(on);
    }

    private void reopened(CaseReopened e) {
        status = assignedTo == null ? CaseStatus.RECEIVED : CaseStatus.INVESTIGATING;
        waits(e.on(), e.answerDueOn());
    }

    private void waits(LocalDate from, LocalDate due) {
        var all = new ArrayList<>(ended(from));
        all.add(new Wait(from, due, null));
        waits = all;
        dueOn = due;
    }

    private List<Wait> ended(LocalDate on) {
        return waits.stream().map(wait -> wait.ended(on)).toList();
    }

    private static List<String> with(List<String> some, Collection<String> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private CaseRow row() {
        return new CaseRow(
                before.id(),
                before.agency(),
                before.version(),
                before.kind(),
                before.category(),
                before.channel(),
                route,
                status,
                status.isOver(),
                before.filedOn(),
                dueOn,
                waits,
                answeredOn,
                acceptedOn,
                assignedOn,
                assignedTo,
                asked,
                declared,
                marks,
                erased);
    }
}
