package org.sucharit.kit.test.doors;

/** What becomes of somebody's request. */
public enum Outcome {
    IN(0),
    UNAUTHENTICATED(401),
    DENIED(403),
    NOT_THERE(404);

    private final int status;

    Outcome(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
