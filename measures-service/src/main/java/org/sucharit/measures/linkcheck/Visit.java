package org.sucharit.measures.linkcheck;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One look at an address.
 *
 * @param finding null when the server asked to come back later: then nothing is known
 * @param known by what the page is recognised next time; null when there was no page
 * @param body what was made of the page; null when there was none, or it is the same as before
 * @param later when to come back, when the server said so
 */
record Visit<T>(
        @Nullable Finding finding,
        @Nullable Known known,
        @Nullable T body,
        @Nullable Duration later) {

    static <T> Visit<T> found(Finding finding) {
        return new Visit<>(finding, null, null, null);
    }

    Optional<T> page() {
        return Optional.ofNullable(body);
    }
}
