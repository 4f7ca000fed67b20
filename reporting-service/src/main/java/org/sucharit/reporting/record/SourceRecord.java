package org.sucharit.reporting.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document a fact was taken from.
 *
 * @param row of its table
 * @param date it bears
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceRecord(
        String sha256,
        @Nullable String name,
        @Nullable Integer row,
        @Nullable LocalDate date) {}
