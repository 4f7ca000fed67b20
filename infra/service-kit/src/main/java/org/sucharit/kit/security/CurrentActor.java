package org.sucharit.kit.security;

import java.util.Optional;

/** Who sent the request that this thread is working on, for code that is no handler. */
public final class CurrentActor {

    private CurrentActor() {}

    /** @return empty when the request came without a token */
    public static Optional<Actor> find() {
        return Actors.current();
    }
}
