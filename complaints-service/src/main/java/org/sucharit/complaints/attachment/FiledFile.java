package org.sucharit.complaints.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.sealing.Sealed;

/**
 * A file that belongs to a case.
 *
 * @param fileId random; names the key of the original among the case's identities
 * @param original as it was sent, sealed to the public key: it opens by four eyes
 * @param name as the sender's device named it, sealed like the original
 * @param copy to work with; null when the file could not be rebuilt and so counts as original only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FiledFile(
        String fileId, Kept original, Sealed name, @Nullable WorkingCopy copy) {}
