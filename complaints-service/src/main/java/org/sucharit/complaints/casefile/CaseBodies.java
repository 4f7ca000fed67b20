package org.sucharit.complaints.casefile;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Conclusion;
import org.sucharit.complaints.complaint.Redaction;
import org.sucharit.complaints.complaint.Written;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.web.Words;

/** What is sent about a case, with the bounds it keeps. */
public final class CaseBodies {

    public static final int TEXT = 50_000;
    public static final int REASON = 10_000;
    public static final int SUBJECT = 200;
    private static final int STAFF = 100;

    private CaseBodies() {}

    public record ReasonBody(
            @NotNull @Written(required = true, max = REASON) Secret reason) {}

    public record TextBody(
            @NotNull @Written(required = true, max = TEXT) Secret text) {}

    public record ReferralBody(
            @NotNull Authority to,

            @NotNull @Written(required = true, max = REASON) Secret reason) {}

    /** @param to subject of the investigator at the identity provider */
    public record AssignmentBody(
            @NotBlank @Words(max = SUBJECT) String to) {}

    public record ConclusionBody(
            @NotNull Conclusion conclusion,

            @NotNull @Written(required = true, max = TEXT) Secret text) {}

    /** @param staff subjects of those who must not see the case, at the identity provider */
    public record MarkBody(@NotEmpty @Size(max = STAFF) List<@NotBlank @Words(max = SUBJECT) String> staff) {}

    /** @param original the case that told the same first */
    public record DuplicateBody(@NotNull CaseId original) {}

    /** @param entry, field, from, to: as in {@link Redaction} */
    public record RedactionBody(
            @NotBlank @Words(max = SUBJECT) String entry,
            @NotBlank @Words(max = SUBJECT) String field,
            @NotNull @Min(0) Integer from,
            @NotNull @Min(1) Integer to,

            @NotNull @Written(required = true, max = REASON) Secret reason) {

        Redaction redaction() {
            return new Redaction(entry, field, from, to, reason);
        }
    }
}
