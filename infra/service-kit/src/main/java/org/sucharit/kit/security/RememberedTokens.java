package org.sucharit.kit.security;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.util.ConcurrentLruCache;

/**
 * Verifies the signature of a token once a minute at most, however many requests bear it. Whether it is still good is asked for each of
 * them. Keys are remembered for longer than that, so a key that is withdrawn is not trusted any longer than without it.
 */
final class RememberedTokens implements JwtDecoder {

    private static final int MOST = 2000;
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> validator;
    private final LongSupplier nanos;
    private final ConcurrentLruCache<String, Verified> verified = new ConcurrentLruCache<>(MOST, this::verify);

    /**
     * @param signatures looks at nothing but the signature
     * @param nanos of a clock that nobody sets
     */
    RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> validator, LongSupplier nanos) {
        this.signatures = signatures;
        this.validator = validator;
        this.nanos = nanos;
    }

    private record Verified(Jwt jwt, long at) {}

    @Override
    public Jwt decode(String token) {
        var known = verified.get(token);
        if (nanos.getAsLong() - known.at > AGAIN.toNanos()) {
            verified.remove(token);
            known = verified.get(token);
        }
        var errors = validator.validate(known.jwt).getErrors();
        if (!errors.isEmpty()) throw new JwtValidationException("The token is not good here, or not any more.", errors);
        return known.jwt;
    }

    /** Thrown out of the cache, which remembers no failure. */
    private Verified verify(String token) {
        return new Verified(signatures.decode(token), nanos.getAsLong());
    }
}
