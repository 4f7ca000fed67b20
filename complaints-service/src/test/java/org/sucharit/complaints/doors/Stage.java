package org.sucharit.complaints.doors;

/** How far things are when a door is tried. Every person with a name in the case has declared to have no interest in it. */
enum Stage {
    UNDECLARED,
    RECEIVED,
    ACCEPTED,
    ASSIGNED,
    CONCLUDED,
    CLOSED,
    REFERRED,
    WITH_FILE,
    /** Somebody asked for the identity. */
    ASKED,
    GRANTED,
    ORIGINALS_GRANTED,
    /** Somebody wants it erased early. */
    ERASURE_ASKED,
    /** It stands in the lists, and will be erased soon. */
    LISTED,
    /** Its mailbox is open in a browser. */
    MAILBOX,
    /** Staff have recorded it and seen its receipt. */
    RECORDED,
    /** Months of the agency are counted. */
    COUNTED,
    /** The agency asks a question of its own. */
    ASKING,
    /** The first page of the form has been opened. */
    FORM
}
