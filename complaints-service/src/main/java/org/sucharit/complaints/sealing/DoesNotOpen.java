package org.sucharit.complaints.sealing;

/** What was to be opened does not open: another key, another place, or changed bytes. Says no more than that. */
public final class DoesNotOpen extends RuntimeException {

    public DoesNotOpen() {
        super("does not open");
    }
}
