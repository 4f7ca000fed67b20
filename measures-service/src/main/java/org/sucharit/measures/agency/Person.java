package org.sucharit.measures.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Someone in a position of an agency.
 *
 * @param account the subject they sign in as
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
        String name,
        @Nullable String position,
        @Nullable String unit,
        @Nullable String account,
        @Nullable String email) {}
