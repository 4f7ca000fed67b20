package org.sucharit.kernel.reported;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a measure is carried out.
 *
 * @param from first day, or null when the text was not understood
 * @param to last day, inclusive, or null when the text was not understood
 * @param text as written in the document
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Period(@Nullable LocalDate from, @Nullable LocalDate to, String text) {}
