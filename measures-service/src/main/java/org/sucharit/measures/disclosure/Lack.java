package org.sucharit.measures.disclosure;

/** What keeps an item from being ready, the most important first. */
public enum Lack {
    /** It names no page, and nothing in place of one. */
    ADDRESS,
    /** What was carried over waits to be confirmed. */
    CONFIRMATION,
    /** A page it names is gone. */
    REACHABLE,
    ELEMENTS,
    /** A declaration stands alone, without anything that proves it. */
    EVIDENCE
}
