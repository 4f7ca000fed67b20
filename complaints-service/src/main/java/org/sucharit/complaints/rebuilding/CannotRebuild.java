package org.sucharit.complaints.rebuilding;

/** There will be no copy: the file is damaged, locked, too large when unpacked, or of a kind nobody here can rewrite. */
final class CannotRebuild extends RuntimeException {

    CannotRebuild() {
        super("cannot be rebuilt", null, false, false);
    }
}
