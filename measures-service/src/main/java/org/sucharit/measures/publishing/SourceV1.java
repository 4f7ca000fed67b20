package org.sucharit.measures.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.evidence.Source;

/** The document a fact was taken from; which import read it is nobody else's business. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SourceV1(
        String sha256,
        @Nullable String name,
        @Nullable Integer row,
        @Nullable LocalDate date) {

    static @Nullable SourceV1 of(@Nullable Source source) {
        return source == null ? null : new SourceV1(source.sha256(), source.name(), source.row(), source.date());
    }
}
