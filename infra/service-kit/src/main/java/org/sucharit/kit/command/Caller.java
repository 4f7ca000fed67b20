package org.sucharit.kit.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.security.Actor;

/**
 * Who sends a command, and how it may be repeated. A Spring MVC handler takes it as an argument; without a signed-in
 * person that is 401.
 *
 * @param idempotencyKey 1–128 visible ASCII characters; stored only as a keyed hash
 * @param ifMatch the version the caller has read; null when it doesn't care
 * @param requestHash SHA-256 of method, path and body: the same request has the same hash
 */
public record Caller(
        Actor actor,
        @Nullable String idempotencyKey,
        @Nullable Long ifMatch,
        String requestHash) {

    /** The system itself, for instance a reaction to an event. The key makes repeating it safe. */
    public static Caller system(String name, String idempotencyKey) {
        return new Caller(new Actor("system:" + name, name, List.of()), idempotencyKey, null, "");
    }

    /** Someone who is nobody in particular, and whose command is not to be remembered: what is done must be repeat-safe itself. */
    public static Caller anyone(String name) {
        return new Caller(new Actor(name, name, List.of()), null, null, "");
    }

    /** The same caller without an expected version: for steps of a larger piece of work. */
    public Caller withoutIfMatch() {
        return new Caller(actor, idempotencyKey, null, requestHash);
    }

    @Override
    public String toString() {
        return "Caller[" + actor.subject() + "]"; // keys are secrets: never into a log
    }
}
