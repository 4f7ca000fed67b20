package org.sucharit.complaints.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.Conclusion;
import org.sucharit.complaints.complaint.Sought;
import org.sucharit.kernel.AgencyId;

/**
 * What the holder of a receipt sees. Days are days in Bangkok.
 *
 * @param answerDueOn by when they must hear something; null when the case is over
 * @param steps what happened, the filing first
 * @param identityGiven whether an identity is sealed with the case
 * @param disclosures what four eyes have granted to whom
 * @param exports packages that have left for other authorities, and are out of the platform's hands
 * @param held whether nothing may be erased, since a legal matter needs it
 * @param erasedOn the day it will be erased, where it is known
 * @param notes the law that protects them, in their language
 */
@JsonInclude(Include.NON_NULL)
record MailboxView(
        CaseStatus status,
        AgencyId agency,
        String agencyName,
        LocalDate acknowledgedOn,
        @Nullable LocalDate answerDueOn,
        List<Message> messages,
        List<Step> steps,
        List<File> files,
        boolean identityGiven,
        List<Disclosure> disclosures,
        List<Export> exports,
        boolean held,
        @Nullable LocalDate erasedOn,
        List<String> notes) {

    enum From {
        COMPLAINANT,
        STAFF
    }

    /** @param text null when it can't be opened any more @param files how many came with it */
    @JsonInclude(Include.NON_NULL)
    record Message(From from, @Nullable String text, LocalDate on, int files) {}

    /** What happened, in a word of the interface. */
    enum StepKind {
        RECEIVED,
        HANDED_ON,
        ACCEPTED,
        REJECTED,
        REFERRED,
        ASSIGNED,
        CONCLUDED,
        ACTION_TAKEN,
        CLOSED,
        REOPENED,
        IDENTITY_GIVEN,
        IDENTITY_WITHDRAWN,
        RECEIPT_REPLACED,
        DISCLOSURE_GRANTED,
        EXPORTED,
        HELD,
        HOLD_LIFTED,
        RETENTION_SHORTENED
    }

    /** @param text what staff wrote to the complainant with it @param to the authority it went to */
    @JsonInclude(Include.NON_NULL)
    record Step(
            StepKind step,
            LocalDate on,
            @Nullable String text,
            @Nullable Authority to,
            @Nullable Conclusion conclusion) {

        static Step of(StepKind step, LocalDate on) {
            return new Step(step, on, null, null, null);
        }
    }

    /** @param rebuilt whether the desk has a copy without authors and active content; else it is sealed like an identity */
    record File(int number, From from, LocalDate on, boolean rebuilt) {}

    /** @param organisations of the one person it serves, by name @param until the last day */
    record Disclosure(Sought sought, List<String> organisations, LocalDate on, LocalDate until) {}

    record Export(Authority to, LocalDate on) {}

    @Override
    public String toString() {
        return "•••";
    }
}
