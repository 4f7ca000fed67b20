package org.sucharit.measures.disclosure;

import java.util.List;

/** How a disclosure stands, in one word. */
public enum ItemState {
    READY,
    /** Nothing is disclosed. */
    EMPTY,
    /** Addresses of an earlier year are proposed; nobody has confirmed them. */
    TO_BE_CONFIRMED,
    /** A page is known to be gone. */
    GONE,
    /** Something required is missing. */
    INCOMPLETE;

    static ItemState of(List<Lack> lacks) {
        if (lacks.isEmpty()) return READY;
        return switch (lacks.getFirst()) {
            case ADDRESS -> EMPTY;
            case CONFIRMATION -> TO_BE_CONFIRMED;
            case REACHABLE -> GONE;
            case ELEMENTS, EVIDENCE -> INCOMPLETE;
        };
    }
}
