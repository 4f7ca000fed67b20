package org.sucharit.complaints.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.sealing.Secret;

/** An opened text on its way to somebody who may read it: answers and pages get it, logs do not. */
public final class Shown {

    private final Secret secret;

    private Shown(Secret secret) {
        this.secret = secret;
    }

    static Shown of(Secret secret) {
        return new Shown(secret);
    }

    static @Nullable Shown ofNullable(@Nullable Secret secret) {
        return secret == null ? null : new Shown(secret);
    }

    @JsonValue
    public String text() {
        return secret.reveal();
    }

    @Override
    public String toString() {
        return secret.toString();
    }
}
