package org.sucharit.measures.disclosure;

/** What an agency states where it has nothing to show. @param explanation why it is so */
public record Declaration(Kind kind, String explanation) {

    /** What is stated. */
    public enum Kind {
        /** The item does not concern this agency. */
        NOT_APPLICABLE,
        /** There was nothing to disclose. */
        NONE
    }
}
