package org.sucharit.kernel;

/**
 * A command that a rule of the domain refuses. Its code is the API's error code and the key of the sentence the user
 * reads; it carries no user data.
 */
public abstract class Refusal extends RuntimeException {

    /** What the refusal says about the request. */
    public enum Kind {
        /** The state of the thing stands against it (409). */
        CONFLICT,
        /** What was asked for is not acceptable in any state (422). */
        INVALID
    }

    private final String code;
    private final Kind kind;

    protected Refusal(Enum<?> reason, Kind kind) {
        super(reason.name());
        this.code = reason.name();
        this.kind = kind;
    }

    public final String code() {
        return code;
    }

    public final Kind kind() {
        return kind;
    }
}
