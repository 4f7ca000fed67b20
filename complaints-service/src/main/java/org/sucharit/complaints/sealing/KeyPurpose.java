package org.sucharit.complaints.sealing;

/** What a keyed function is for: each has a keyset of its own, so that knowing one result says nothing about another. */
public enum KeyPurpose {
    /** Makes a receipt of a submission. */
    RECEIPT("receipt"),
    /** Finds a case by its receipt. */
    RECEIPT_INDEX("receipt-index"),
    CASE_ID("case-id"),
    /** Marks staff concerned by a case without naming them. */
    STAFF("staff"),
    /** Recognises repeated commands: what they said must not be guessed with a copy of the database. */
    COMMANDS("commands"),
    /** Names what a complainant adds to a case by the key of the form it came with, so that a repeat is recognised. */
    ENTRY("entry");

    private final String keyset;

    KeyPurpose(String keyset) {
        this.keyset = keyset;
    }

    String keyset() {
        return keyset;
    }
}
