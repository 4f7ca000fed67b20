package org.sucharit.complaints.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.sealing.Sealed;

/**
 * What the desk works with: the file rebuilt without authors and active content, sealed by the case's content key.
 *
 * @param about its type and size, sealed
 * @param thumbnail a small picture of it, null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkingCopy(Kept file, Sealed about, @Nullable Kept thumbnail) {}
