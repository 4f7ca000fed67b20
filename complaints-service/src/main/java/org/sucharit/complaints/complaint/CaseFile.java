package org.sucharit.complaints.complaint;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.sucharit.complaints.complaint.ComplaintEvent.ComplaintFiled;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;

/**
 * Everything about one case, straight from the event store, still sealed.
 *
 * @param events in order, the filing first
 * @param standing what holds after them
 * @param version sequence number of the last event
 */
public record CaseFile(List<ComplaintEvent> events, Standing standing, long version) {

    public CaseFile {
        events = List.copyOf(events);
    }

    /** @param events all of one case, in order */
    public static CaseFile of(List<ComplaintEvent> events) {
        var standing = new Standing();
        events.forEach(standing::on);
        return new CaseFile(events, standing, events.size() - 1L);
    }

    public ComplaintFiled filed() {
        return (ComplaintFiled) events.getFirst();
    }

    public CaseId id() {
        return filed().caseId();
    }

    public AgencyId agency() {
        return filed().agency();
    }

    /**
     * For everything a complainant does but replacing the receipt.
     *
     * @throws Problem 409 {@code RECEIPT_TO_BE_REPLACED} while whoever recorded the complaint could use it as well
     */
    public void requireOwnReceipt() {
        if (standing.isReceiptSeen()) throw new Problem(HttpStatus.CONFLICT, "RECEIPT_TO_BE_REPLACED");
    }

    /** @throws ComplaintRejected {@code NOT_REFERRED}, 409, unless the case is with that authority */
    public void requireReferredTo(Authority authority) {
        if (standing.referredTo() != authority) throw new ComplaintRejected(ComplaintRejected.Reason.NOT_REFERRED);
    }

    /** What held at the end of a day. */
    public Standing standingOn(LocalDate day) {
        var then = new Standing();
        events.stream().filter(event -> !event.on().isAfter(day)).forEach(then::on);
        return then;
    }

    /** The events of one type, in order. */
    public <E extends ComplaintEvent> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public String toString() {
        return "case";
    }
}
