package org.sucharit.complaints.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Conclusion;
import org.sucharit.complaints.complaint.Position;
import org.sucharit.complaints.complaint.Sought;

/**
 * What is written in a case, opened. Never who the complainant is: only whether something is there to be asked for.
 *
 * @param complaint null when it is erased, or does not open
 * @param identityGiven whether the complainant gave an identity, sealed away
 * @param messages the dialogue with the complainant
 * @param notes of staff, for staff
 * @param steps what was decided with a reason or a finding, in order
 * @param files from both sides
 * @param requests for identity and originals
 * @param redactions passages that do not leave
 * @param originals cases this one repeats, as far as the reader may see them
 * @param duplicates cases that repeat this one, likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenedCase(
        @Nullable Complaint complaint,
        boolean identityGiven,
        List<Message> messages,
        List<Note> notes,
        List<Step> steps,
        List<Attached> files,
        List<Request> requests,
        List<Redacted> redactions,
        List<CaseId> originals,
        List<CaseId> duplicates) {

    /** @param more answers to the agency's own questions, by their keys */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Complaint(
            Shown title,
            Shown description,
            List<Subject> subjects,
            @Nullable Shown happenedOn,
            Map<String, Shown> more) {}

    /** Whom it concerns. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(@Nullable Shown name, Position position) {}

    public enum From {
        COMPLAINANT,
        STAFF
    }

    /** @param by the member of staff @param text null when it does not open any more */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Message(
            String entry,
            From from,
            @Nullable String by,
            @Nullable Shown text,
            LocalDate on,
            List<String> files) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Note(String entry, String by, @Nullable Shown text, LocalDate on) {}

    public enum Decision {
        REJECTED,
        REFERRED,
        CONCLUDED,
        ACTION_TAKEN,
        REOPENED,
        EXPORTED
    }

    /** @param to of a referral or an export @param conclusion of an investigation */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            Decision decision,
            String entry,
            String by,
            LocalDate on,
            @Nullable Shown text,
            @Nullable Authority to,
            @Nullable Conclusion conclusion) {}

    /**
     * @param entry of the message it came with, {@code 1} for the complaint itself
     * @param copy whether there is a rebuilt copy to work with; else the original only, by four eyes
     */
    public record Attached(String id, String entry, boolean copy, LocalDate on) {}

    /** @param until last day of a grant; null while undecided or when denied */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Request(
            int request,
            Sought sought,
            String by,
            LocalDate on,
            @Nullable Shown reason,
            boolean decided,
            @Nullable LocalDate until) {}

    public record Redacted(String entry, String field, int from, int to, Shown reason, String by, LocalDate on) {}
}
