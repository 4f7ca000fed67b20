package org.sucharit.reporting.history;

/** Another replica has written what this one was about to; what it read has to be read again. */
final class Overtaken extends RuntimeException {

    Overtaken(String what) {
        super("written by another replica meanwhile: " + what);
    }
}
