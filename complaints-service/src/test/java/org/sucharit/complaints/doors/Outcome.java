package org.sucharit.complaints.doors;

/** What becomes of somebody's request. */
enum Outcome {
    IN(0),
    /** Answered, with nothing of the case in it. */
    SEES_NOTHING(200),
    UNAUTHENTICATED(401),
    DENIED(403),
    /** Word for word what is answered of a case that does not exist. */
    NOT_THERE(404),
    CLOSED(409),
    /** Led to the own case. */
    AT_OWN(0);

    private final int status;

    Outcome(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
