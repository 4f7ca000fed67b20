package org.sucharit.measures.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of evidence, whatever its content.
 *
 * @param date the date it bears
 * @param number the number it bears, as written: {@code คำสั่งที่ ๙๔/๒๕๖๔}
 * @param validUntil last day it holds, for instance until a website is to be renewed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceFacts(
        Kind kind,
        String title,
        @Nullable LocalDate date,
        @Nullable String number,
        Visibility visibility,
        @Nullable LocalDate validUntil) {

    /** What sort of paper or picture it is. */
    public enum Kind {
        ANNOUNCEMENT,
        ORDER,
        MINUTES,
        PHOTO,
        REPORT,
        OTHER
    }

    /** Who may look at it. */
    public enum Visibility {
        /** Anyone. */
        PUBLIC,
        /** Officers and executives of the agency, and the oversight body; others learn that it exists, its kind and state. */
        INTERNAL
    }

    /** What is known where only a file was handed in. */
    static EvidenceFacts of(String title) {
        return new EvidenceFacts(Kind.OTHER, title, null, null, Visibility.INTERNAL, null);
    }
}
