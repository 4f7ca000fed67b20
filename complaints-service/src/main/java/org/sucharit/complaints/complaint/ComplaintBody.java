package org.sucharit.complaints.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kernel.AgencyId;

/**
 * A complaint as it is sent.
 *
 * @param category of a corruption complaint; other kinds have none
 * @param subjects whom a corruption complaint concerns, by position
 * @param oversightOnly whether the complainant does not trust the agency with it
 * @param happenedOn a date, as ISO 8601 or as a Thai reader writes it
 * @param identity each part optional; sealed to a key that the agency does not have
 * @param more answers to the agency's own questions, by their keys
 * @param questions version of the questions that were shown; null for those that are asked now
 */
public record ComplaintBody(
        @NotNull AgencyId agency,
        @NotNull Kind kind,
        @Nullable Category category,

        @NotNull @Written(required = true, max = ComplaintBody.TITLE)
        Secret title,

        @NotNull @Written(required = true, max = ComplaintBody.DESCRIPTION)
        Secret description,

        @Nullable @Size(max = 50) List<@NotNull @Valid SubjectBody> subjects,
        @Nullable Boolean oversightOnly,
        @Nullable @Written(max = ComplaintBody.HAPPENED_ON) Secret happenedOn,
        @Nullable @Valid Identity identity,
        @Nullable @Size(max = 30) Map<@Size(max = 50) String, @NotNull @Written(max = ComplaintBody.TITLE) Secret> more,
        @Nullable @Min(0) Integer questions) {

    /** Longest texts, in characters as people count them in a text editor: code points. */
    public static final int TITLE = 500;

    public static final int DESCRIPTION = 50_000;
    public static final int HAPPENED_ON = 100;
    public static final int NAME = 200;

    /** @param name optional: the position decides who sees the case */
    public record SubjectBody(
            @Nullable @Written(max = ComplaintBody.NAME) Secret name,
            @NotNull Position position) {}

    @Override
    public String toString() {
        return "•••";
    }
}
