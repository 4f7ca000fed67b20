package org.sucharit.measures.understanding;

/** What the rows of a table are. */
enum TableKind {
    MEASURES,
    SHORTFALLS,
    SCORES,
    OTHER
}
