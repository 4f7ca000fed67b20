package org.sucharit.measures.importing;

/** What committing a row of a document would do. */
public enum Proposal {
    /** A measure the agency does not have yet in this year. */
    NEW,
    /** A measure it has, about which the row says something more or something else. */
    UPDATE,
    /** A measure it has, about which the row says nothing new. */
    UNCHANGED,
    /** The officer leaves the row out. */
    SKIP
}
