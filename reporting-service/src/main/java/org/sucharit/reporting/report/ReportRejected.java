package org.sucharit.reporting.report;

import org.sucharit.kernel.Refusal;

/** A rule of a report's life stands against a command. */
public final class ReportRejected extends Refusal {

    public enum Reason {
        /** A progress report covers the first half or the full year. */
        ROUND_MISSING(Kind.INVALID),
        /** A plan covers the year. */
        ROUND_NOT_WANTED(Kind.INVALID),
        /** Two sections with the same key. */
        SECTION_REPEATED(Kind.INVALID),
        /** The report analyses no such indicator. */
        INDICATOR_NOT_ANALYSED(Kind.INVALID),
        MEASURE_NOT_IN_REPORT(Kind.INVALID),
        RETURN_REASON_MISSING(Kind.INVALID),
        /** Something is written there: nobody can say that there is nothing. */
        FIELD_NOT_EMPTY(Kind.CONFLICT),
        /** It has been submitted: it can be changed once it is returned. */
        NOT_A_DRAFT(Kind.CONFLICT),
        /** A plan or progress report without a measure. */
        NOTHING_TO_REPORT(Kind.CONFLICT),
        NOT_SUBMITTED(Kind.CONFLICT),
        NOT_ENDORSED(Kind.CONFLICT),
        ALREADY_ENDORSED(Kind.CONFLICT),
        NOT_SIGNED(Kind.CONFLICT),
        ALREADY_SIGNED(Kind.CONFLICT),
        ALREADY_PUBLISHED(Kind.CONFLICT),
        /** A later edition stands in its place. */
        SUPERSEDED(Kind.CONFLICT),
        /** A scan is a PDF, JPEG or PNG file. */
        COPY_TYPE_REFUSED(Kind.INVALID);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }
    }

    private final Reason reason;

    ReportRejected(Reason reason) {
        super(reason, reason.kind);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
