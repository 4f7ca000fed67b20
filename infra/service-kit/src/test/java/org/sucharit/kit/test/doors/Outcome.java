package org.sucharit.kit.test.doors;

/** What becomes of somebody's request. */
public enum Outcome {
    IN(0),
    /** Answered, with nothing in it of what stands behind the door. */
    SEES_NOTHING(200),
    UNAUTHENTICATED(401),
    DENIED(403),
    NOT_THERE(404),
    CLOSED(409),
    /** Led to what is their own. */
    AT_OWN(0);

    private final int status;

    Outcome(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
