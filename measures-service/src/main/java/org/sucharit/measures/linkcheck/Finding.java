package org.sucharit.measures.linkcheck;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one look at an address found.
 *
 * @param movedTo only when moved
 * @param trouble only when gone
 * @param status of the last answer (HTTP); null when there was none
 * @param millis until the last answer began; null when there was none
 */
record Finding(
        Condition condition,
        @Nullable URI movedTo,
        @Nullable Trouble trouble,
        @Nullable Integer status,
        @Nullable Integer millis) {

    static Finding gone(Trouble trouble, @Nullable Integer status, @Nullable Integer millis) {
        return new Finding(Condition.GONE, null, trouble, status, millis);
    }

    /** A page that moved on to another place has changed its state; one that is gone for another reason has not. */
    boolean isAs(@Nullable Condition known, @Nullable URI knownTarget) {
        return condition == known && Objects.equals(movedTo, knownTarget);
    }
}
