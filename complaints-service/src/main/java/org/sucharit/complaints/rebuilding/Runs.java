package org.sucharit.complaints.rebuilding;

/** The file is a program in disguise. */
final class Runs extends RuntimeException {

    Runs() {
        super("a program", null, false, false);
    }
}
