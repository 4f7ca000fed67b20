package org.sucharit.complaints.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.Category;
import org.sucharit.complaints.complaint.Kind;

/**
 * What a package holds, so that the recipient can see that it is whole.
 *
 * @param reference names the package when somebody asks about it later
 * @param contents everything in the package but this list
 * @param originals files as they were sent, which are not in the package
 * @param redactions how many passages were removed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Manifest(
        String reference,
        String agency,
        Kind kind,
        @Nullable Category category,
        LocalDate filedOn,
        Authority to,
        LocalDate on,
        List<Content> contents,
        List<Original> originals,
        int redactions) {

    /** @param sha256 hexadecimal */
    record Content(String name, String sha256, long size) {}

    /**
     * @param number of the file in the case, as in the name of its copy
     * @param copy whether a rebuilt copy is in the package
     * @param commitment HMAC-SHA-256 of the sealed original under a key of the case: whoever is given both later can tell
     *     that it is the same
     */
    record Original(int number, boolean copy, String commitment) {}

    Manifest with(List<Content> written) {
        return new Manifest(reference, agency, kind, category, filedOn, to, on, written, originals, redactions);
    }
}
