package org.sucharit.complaints.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.ComplaintEvent.*;

/** What holds for a case after its events so far: the aggregate decides by it, and so does whoever asks who may see it. */
public final class Standing {

    /** Entry of what came with the complaint itself. */
    public static final String FILED = "1";

    private CaseStatus status = CaseStatus.RECEIVED;
    private Route route = Route.OVERSIGHT;
    private @Nullable LocalDate answerDueOn;
    private @Nullable LocalDate overOn;
    private @Nullable String assignedTo;
    private @Nullable Authority referredTo;
    private @Nullable LocalDate retainUntil;
    private @Nullable LocalDate erasedOn;
    private boolean held;
    private boolean receiptSeen;
    private boolean erasureAgreed;
    private final Set<String> identities = new LinkedHashSet<>();
    private final Set<String> entries = new HashSet<>();
    private final Set<String> declared = new HashSet<>();
    private final Set<String> marks = new HashSet<>();
    private final Set<String> involved = new HashSet<>();
    private final Set<CaseId> originals = new LinkedHashSet<>();
    private final Set<CaseId> duplicates = new LinkedHashSet<>();
    private final List<Disclosure> disclosures = new ArrayList<>();
    private final List<SecondOpinion> opinions = new ArrayList<>();

    /** @param until last day of the grant; null when it was not granted */
    public record Disclosure(
            DisclosureRequested request,
            boolean decided,
            @Nullable LocalDate until) {}

    public record SecondOpinion(SecondPersonAsked request, boolean decided) {}

    public CaseStatus status() {
        return status;
    }

    public Route route() {
        return route;
    }

    /** By when the complainant must hear something; null once the case is over or erased. */
    public @Nullable LocalDate answerDueOn() {
        return status.isOver() || isErased() ? null : answerDueOn;
    }

    /** The day it was closed, rejected or referred; null while it is open. */
    public @Nullable LocalDate overOn() {
        return overOn;
    }

    public @Nullable String assignedTo() {
        return assignedTo;
    }

    /** The authority it was referred to and is with; null when there is none, or it was reopened since. */
    public @Nullable Authority referredTo() {
        return referredTo;
    }

    /** The day to which two persons have shortened its retention. */
    public @Nullable LocalDate retainUntil() {
        return retainUntil;
    }

    public @Nullable LocalDate erasedOn() {
        return erasedOn;
    }

    public boolean isErased() {
        return erasedOn != null;
    }

    public boolean isHeld() {
        return held;
    }

    /** Entry of the identity whose key is there; empty when there is none. */
    public Set<String> identities() {
        return Collections.unmodifiableSet(identities);
    }

    public boolean hasDeclared(String subject) {
        return declared.contains(subject);
    }

    /** Keyed functions of the subjects of staff who must not see it. */
    public Set<String> marks() {
        return Collections.unmodifiableSet(marks);
    }

    /** Whether somebody is assigned to it or did any step in it; declaring no interest and deciding on disclosures are none. */
    public boolean isInvolved(String subject) {
        return involved.contains(subject);
    }

    /** Cases that tell the same and that this one repeats. */
    public Set<CaseId> originals() {
        return Collections.unmodifiableSet(originals);
    }

    /** Cases that repeat this one. */
    public Set<CaseId> duplicates() {
        return Collections.unmodifiableSet(duplicates);
    }

    /** Whether whoever recorded the complaint has seen its receipt: until replaced it opens nothing but its replacement. */
    public boolean isReceiptSeen() {
        return receiptSeen;
    }

    public List<Disclosure> disclosures() {
        return Collections.unmodifiableList(disclosures);
    }

    public List<SecondOpinion> opinions() {
        return Collections.unmodifiableList(opinions);
    }

    /** Whether two persons agreed on erasing it before its time. */
    boolean isErasureAgreed() {
        return erasureAgreed;
    }

    /**
     * What stands against somebody's deciding on a request for disclosure: four eyes are two persons of two
     * organisations, whatever they act as, and the second has no part in the case. Null when nothing does.
     *
     * @param organisations of whoever decides
     */
    public ComplaintRejected.@Nullable Reason againstDeciding(
            DisclosureRequested request, String by, Set<String> organisations) {
        if (request.by().equals(by)) return ComplaintRejected.Reason.SAME_PERSON;
        if (!Collections.disjoint(request.organisations(), organisations))
            return ComplaintRejected.Reason.SAME_ORGANISATION;
        return isInvolved(by) ? ComplaintRejected.Reason.CONNECTED_WITH_CASE : null;
    }

    boolean has(String entry) {
        return entries.contains(entry);
    }

    void on(ComplaintEvent event) {
        var by = event.by();
        if (by != null && !isAside(event)) involved.add(by);
        switch (event) {
            case ComplaintFiled e -> {
                route = e.route();
                answerDueOn = e.answerDueOn();
                receiptSeen = e.by() != null;
                if (e.identity() != null) identities.add(FILED);
            }
            case NoInterestDeclared e -> declared.add(e.by());
            case StaffMarked e -> marks.addAll(e.marks());
            case CaseHandedOn _ -> route = Route.AGENCY;
            case CaseAccepted _ -> status = CaseStatus.ACCEPTED;
            case CaseRejected e -> over(CaseStatus.REJECTED, e.on());
            case CaseReferred e -> {
                over(CaseStatus.REFERRED, e.on());
                referredTo = e.to();
            }
            case CaseAssigned e -> assigned(e.to());
            case MessageWritten e -> {
                entries.add(e.entry());
                if (e.answerDueOn() != null) answerDueOn = e.answerDueOn();
            }
            case NoteWritten e -> entries.add(e.entry());
            case IdentityGiven e -> {
                entries.add(e.entry());
                identities.clear();
                identities.add(e.entry());
            }
            case IdentityWithdrawn _ -> identities.clear();
            case CaseConcluded _ -> status = CaseStatus.CONCLUDED;
            case ActionTaken _ -> status = CaseStatus.ACTION_TAKEN;
            case CaseClosed e -> over(CaseStatus.CLOSED, e.on());
            case CaseReopened e -> reopened(e);
            case DuplicateLinked e -> originals.add(e.original());
            case DuplicateAttached e -> duplicates.add(e.duplicate());
            case DisclosureRequested e -> disclosures.add(new Disclosure(e, false, null));
            case DisclosureGranted e -> decided(e.request(), e.until());
            case DisclosureDenied e -> decided(e.request(), null);
            case LegalHoldPlaced _ -> held = true;
            case LegalHoldLifted _ -> held = false;
            case SecondPersonAsked e -> opinions.add(new SecondOpinion(e, false));
            case SecondPersonAgreed e -> {
                opinionGiven(e.request());
                erasureAgreed |= opinions.get(e.request() - 1).request().matter() == Matter.ERASE_EARLY;
            }
            case SecondPersonDeclined e -> opinionGiven(e.request());
            case RetentionShortened e -> retainUntil = e.until();
            case CaseErased e -> erasedOn = e.on();
            case ReceiptReplaced _ -> receiptSeen = false;
            case PassageRedacted _, PackageExported _ -> {}
        }
    }

    /** Deciding on what others ask, unconnected as one must be for that, does not connect with the case. */
    private static boolean isAside(ComplaintEvent event) {
        return event instanceof NoInterestDeclared
                || event instanceof DisclosureGranted
                || event instanceof DisclosureDenied;
    }

    private void assigned(String to) {
        assignedTo = to;
        involved.add(to);
        if (status == CaseStatus.ACCEPTED) status = CaseStatus.INVESTIGATING;
    }

    private void over(CaseStatus how, LocalDate on) {
        status = how;
        overOn = on;
    }

    private void reopened(CaseReopened e) {
        status = assignedTo == null ? CaseStatus.RECEIVED : CaseStatus.INVESTIGATING;
        overOn = null;
        referredTo = null;
        answerDueOn = e.answerDueOn();
    }

    private void decided(int request, @Nullable LocalDate until) {
        disclosures.set(request - 1, new Disclosure(disclosures.get(request - 1).request(), true, until));
    }

    private void opinionGiven(int request) {
        opinions.set(request - 1, new SecondOpinion(opinions.get(request - 1).request(), true));
    }

    @Override
    public String toString() {
        return Objects.toString(status);
    }
}
