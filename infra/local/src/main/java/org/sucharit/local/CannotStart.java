package org.sucharit.local;

/** Why the platform does not start, as one sentence for the person at the keyboard, in Thai and in English. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String thai, String english) {
        super(thai + " · " + english);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
