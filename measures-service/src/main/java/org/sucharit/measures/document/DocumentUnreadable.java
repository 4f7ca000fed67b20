package org.sucharit.measures.document;

import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.Refusal;

/** A document that cannot be read, with the reason and, where one can be named, the place. */
public final class DocumentUnreadable extends Refusal {

    /** Why. */
    public enum Reason {
        /** No bytes, or nothing written in it. */
        EMPTY,
        /** More bytes than are accepted. */
        TOO_LARGE,
        /** Damaged: its content contradicts its format. */
        CORRUPT,
        /** Locked with a password. */
        ENCRYPTED,
        /** A PDF that holds pictures of pages and no text. */
        SCAN_WITHOUT_TEXT,
        /** None of the formats that are read. */
        UNKNOWN_FORMAT,
        /** More pages, rows, cells, text or work than a report has; a zip bomb, for one. */
        TOO_COMPLEX
    }

    /**
     * Where in the document; all parts are null where the whole of it is meant.
     *
     * @param page 1-based
     * @param row 1-based, as in {@link Row#number()}
     */
    public record Place(
            @Nullable Integer page,
            @Nullable String sheet,
            @Nullable Integer row) {

        static final Place WHOLE = new Place(null, null, null);

        static Place page(int page) {
            return new Place(page, null, null);
        }

        static Place sheet(String sheet) {
            return new Place(null, sheet, null);
        }

        static Place row(@Nullable String sheet, int row) {
            return new Place(null, sheet, row);
        }
    }

    private final Reason reason;
    private final transient Place place;

    DocumentUnreadable(Reason reason) {
        this(reason, Place.WHOLE);
    }

    DocumentUnreadable(Reason reason, Place place) {
        super(reason, Kind.INVALID);
        this.reason = reason;
        this.place = place;
    }

    DocumentUnreadable(Reason reason, Throwable cause) {
        this(reason);
        initCause(cause);
    }

    public Reason reason() {
        return reason;
    }

    public Place place() {
        return place;
    }
}
