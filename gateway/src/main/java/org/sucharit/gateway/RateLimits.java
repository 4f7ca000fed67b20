package org.sucharit.gateway;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps one address from taking everything. In memory only, and without knowing whom it counts. When there are more addresses than it
 * remembers, the rest share one count. Citizens are not counted: they take turns, see {@link Turns}.
 */
@Component
class RateLimits {

    private static final int MOST_ADDRESSES = 50_000;

    private enum Kind {
        READ,
        WRITE,
        SIGN_IN
    }

    private record Counted(Kind kind, long address) {}

    private record Counts(Addresses.Hour hour, Map<Counted, Bucket> buckets) {

        static Counts of(Addresses.Hour hour) {
            return new Counts(hour, new ConcurrentHashMap<>());
        }
    }

    private final GatewaySettings.Limits limits;
    private final Addresses addresses;
    private final int most;
    private volatile Counts counts;

    @Autowired
    RateLimits(GatewaySettings settings, Addresses addresses) {
        this(settings.limits(), addresses, MOST_ADDRESSES);
    }

    RateLimits(GatewaySettings.Limits limits, Addresses addresses, int most) {
        this.limits = limits;
        this.addresses = addresses;
        this.most = most;
        this.counts = Counts.of(addresses.now());
    }

    boolean lets(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.startsWith("/assets/") || path.startsWith("/actuator/")) {
            return true;
        }
        return lets(kind(request.getMethod(), path), request.getRemoteAddr());
    }

    private boolean lets(Kind kind, String address) {
        Counts now = now();
        Map<Counted, Bucket> buckets = now.buckets();
        Counted counted = new Counted(kind, now.hour().hashed(address));
        Bucket bucket = buckets.get(counted);
        if (bucket == null) {
            Counted place = buckets.size() < most ? counted : new Counted(kind, 0);
            bucket = buckets.computeIfAbsent(place, _ -> bucket(kind));
        }
        return bucket.tryConsume(1);
    }

    int remembered() {
        return counts.buckets().size();
    }

    private static Kind kind(String method, String path) {
        if (path.startsWith("/login") || path.startsWith("/oauth2/")) {
            return Kind.SIGN_IN;
        }
        return method.equals("GET") || method.equals("HEAD") ? Kind.READ : Kind.WRITE;
    }

    private Bucket bucket(Kind kind) {
        GatewaySettings.Limit limit =
                switch (kind) {
                    case READ -> limits.read();
                    case WRITE -> limits.write();
                    case SIGN_IN -> limits.signIn();
                };
        return Bucket.builder()
                .addLimit(
                        tokens -> tokens.capacity(limit.burst()).refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private Counts now() {
        Addresses.Hour hour = addresses.now();
        Counts now = counts;
        if (now.hour() == hour) {
            return now;
        }
        synchronized (this) {
            if (counts.hour() != hour) {
                counts = Counts.of(hour);
            }
            return counts;
        }
    }
}
