package org.sucharit.measures.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document a fact was taken from.
 *
 * @param sha256 of the kept original file, in lower-case hexadecimal
 * @param name the file's name
 * @param importId of the import that read it
 * @param row where in the document, from 1; null for the document as a whole
 * @param date the date the document bears
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        String sha256,
        @Nullable String name,
        @Nullable String importId,
        @Nullable Integer row,
        @Nullable LocalDate date) {}
