package org.sucharit.complaints.casefile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.access.CaseSummary;

/**
 * One case for one reader.
 *
 * @param summary what is in clear
 * @param opened what is written in it; null before the reader has declared to have no interest in the case
 */
public record CaseView(
        @JsonUnwrapped CaseSummary summary,
        @JsonUnwrapped @Nullable OpenedCase opened) {}
