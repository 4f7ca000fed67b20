package org.sucharit.kit.store;

/** An event in the store that this program can't read: reading stops instead of skipping it. */
public final class UnknownEventType extends RuntimeException {

    UnknownEventType(String message) {
        super(message);
    }
}
