package org.sucharit.kernel;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a token tells something. Issuers differ: a claim of its own, one whose name is an address, or one within another.
 *
 * @param name of the claim, or names from the outermost to the innermost with dots between them
 */
public record ClaimPath(String name) {

    /** Where tokens tell what rights a person has, unless an operator says otherwise. */
    public static final String MEMBERSHIPS = "memberships";

    /** @return what stands there */
    public Optional<Object> in(Map<String, ?> claims) {
        Object whole = claims.get(name);
        if (whole != null) return Optional.of(whole);
        @Nullable Object inner = claims;
        for (var step : name.split("\\.", -1)) inner = inner instanceof Map<?, ?> outer ? outer.get(step) : null;
        return Optional.ofNullable(inner);
    }
}
