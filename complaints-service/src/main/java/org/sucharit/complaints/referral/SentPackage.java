package org.sucharit.complaints.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Authority;

/**
 * A package that has left, and is out of the platform's hands.
 *
 * @param reference names it, also to its recipient
 * @param by subject of whoever made it
 * @param on the day in Bangkok
 * @param notice what became of the notice that it has to be destroyed; null until the day after the case was erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SentPackage(String reference, Authority to, String by, LocalDate on, Notice.@Nullable State notice) {}
