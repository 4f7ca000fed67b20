package org.sucharit.faults;

/** A process of the platform. */
enum Component {
    GATEWAY("gateway", false),
    MEASURES("measures-service", true),
    COMPLAINTS("complaints-service", true),
    REPORTING("reporting-service", true),
    IDENTITY("identity", false),
    KAFKA("kafka", true),
    POSTGRES("postgres", true),
    MONGODB("mongodb", false),
    LAUNCHER("launcher", true);

    private final String process;
    private final boolean tells;

    Component(String process, boolean tells) {
        this.process = process;
        this.tells = tells;
    }

    /** The name it is recorded under. */
    String process() {
        return process;
    }

    /** Whether another may serve in its place, so that whoever asks does not see that it is away. */
    boolean hasReplicas() {
        return this == MEASURES || this == COMPLAINTS || this == REPORTING;
    }

    /** Whether events may be told again after it was disturbed: it tells them, takes them, or keeps how far this came. */
    boolean tells() {
        return tells;
    }
}
